/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.page;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** A request of the page that is answered with an error. */
final class OperatorException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  OperatorException(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  void answer(RoutingContext context) {
    answer(context, status, String.valueOf(getMessage()));
  }

  static void answer(RoutingContext context, int status, String message) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(new JsonObject().put("message", message).toBuffer());
  }
}
