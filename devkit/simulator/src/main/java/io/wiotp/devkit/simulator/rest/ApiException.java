/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.action.ActionException;
import io.wiotp.devkit.simulator.registry.RegistryException;
import java.util.List;

/** A request that is answered with an error in the platform's form (REST-3, REST-4). */
final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Documented ids (REST-5); the others are the simulator's own, in the same form. */
  private static final String NOT_VALID = "CUDRS0007E";

  private static final String TOO_HIGH = "CUDRS0012E";

  private static final String INVALID_VALUE = "CUDHT0300I";

  private static final String CACHE_DISABLED = "CUDCS0105E";

  private final int status;
  private final String id;
  private final String text;
  private final transient List<Violation> violations;

  private ApiException(int status, String id, String text, List<Violation> violations) {
    super(id + ": " + text, null, false, false);
    this.status = status;
    this.id = id;
    this.text = text;
    this.violations = List.copyOf(violations);
  }

  static ApiException of(int status, String text) {
    return new ApiException(status, "CUDSM0" + status + "E", text, List.of());
  }

  static ApiException invalid(String violation) {
    return invalid(NOT_VALID, violation);
  }

  /** A number above its range, with the platform's id for that. */
  static ApiException tooHigh(String violation) {
    return invalid(TOO_HIGH, violation);
  }

  /** A value out of its range, with the platform's id for that. */
  static ApiException invalidValue(String text) {
    return new ApiException(400, INVALID_VALUE, text, List.of());
  }

  private static ApiException invalid(String id, String violation) {
    return new ApiException(
        400,
        NOT_VALID,
        "The request is not valid. See violations.",
        List.of(new Violation(id, violation)));
  }

  static ApiException cacheDisabled() {
    return new ApiException(403, CACHE_DISABLED, "The last event cache is disabled.", List.of());
  }

  static ApiException of(RegistryException refused) {
    String text = String.valueOf(refused.getMessage());
    return switch (refused.reason()) {
      case INVALID -> invalid(text);
      case EXISTS, IN_USE -> of(409, text);
      case MISSING -> of(404, text);
      case LIMIT -> of(403, text);
    };
  }

  static ApiException of(ActionException refused) {
    String text = String.valueOf(refused.getMessage());
    return switch (refused.reason()) {
      case INVALID -> invalid(text);
      case FORBIDDEN -> of(403, text);
      case MISSING -> of(404, text);
      case CONFLICT -> of(409, text);
    };
  }

  int status() {
    return status;
  }

  JsonObject body() {
    JsonObject body =
        new JsonObject().put("message", id + ": " + text).put("exception", exception(id));
    if (!violations.isEmpty()) {
      JsonArray list = new JsonArray();
      for (Violation violation : violations) {
        list.add(
            new JsonObject()
                .put("message", violation.text())
                .put("exception", exception(violation.id())));
      }
      body.put("violations", list);
    }
    return body;
  }

  private static JsonObject exception(String id) {
    return new JsonObject().put("id", id).put("properties", new JsonArray());
  }

  private record Violation(String id, String text) {}
}
