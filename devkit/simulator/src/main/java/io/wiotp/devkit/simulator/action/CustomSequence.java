/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** A custom action: one request, complete with its answer 200 (DM-170 to DM-172). */
final class CustomSequence implements Sequence {
  private static final int DONE = 200;

  private final Action action;
  private final List<Parameter> parameters;

  CustomSequence(Action action, List<Parameter> parameters) {
    this.action = action;
    this.parameters = parameters;
  }

  @Override
  public Next begin() {
    JsonArray fields = new JsonArray();
    for (Parameter parameter : parameters) {
      fields.add(new JsonObject().put("field", parameter.name()).put("value", parameter.value()));
    }
    return new Next.Send(action.operation(), new JsonObject().put("fields", fields));
  }

  @Override
  public Next answered(Answer answer) {
    return answer.rc() == DONE
        ? new Next.Done()
        : new Next.Failed(answer.complaint(action.operation(), DONE));
  }
}
