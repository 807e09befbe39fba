/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.wiotp.devkit.simulator.action.Action;
import io.wiotp.devkit.simulator.action.ActionOrder;
import io.wiotp.devkit.simulator.action.Parameter;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Reads what an initiator asks for (REST-50); its meaning is checked later. */
final class ActionOrderBody {
  private static final Set<String> MEMBERS = Set.of("action", "devices", "parameters", "timeout");
  private static final Set<String> DEVICE = Set.of("typeId", "deviceId");
  private static final Set<String> PARAMETER = Set.of("name", "value");

  private ActionOrderBody() {}

  static ActionOrder read(ApiCall call) {
    RequestBody body = call.body(MEMBERS);
    String name = body.requiredText("action");
    Action action = Action.of(name);
    if (action == null) {
      throw ApiException.invalid("There is no action '" + name + "'.");
    }
    return new ActionOrder(
        action,
        body.each("devices", DEVICE).stream().map(RequestBody::device).toList(),
        parameters(body),
        timeout(call, body),
        override(call));
  }

  private static List<Parameter> parameters(RequestBody body) {
    return body.members().getValue("parameters") == null
        ? List.of()
        : body.each("parameters", PARAMETER).stream()
            .map(each -> new Parameter(each.requiredText("name"), each.requiredText("value")))
            .toList();
  }

  /** In the body or in the query (REST-62); the body counts. */
  private static Duration timeout(ApiCall call, RequestBody body) {
    int otherwise = (int) ActionOrder.DEFAULT_TIMEOUT.toSeconds();
    String query = call.query("timeout", Integer.toString(otherwise));
    try {
      int inQuery = Integer.parseInt(query);
      if (inQuery >= 1) {
        return Duration.ofSeconds(body.integer("timeout", inQuery, 1, Integer.MAX_VALUE));
      }
    } catch (NumberFormatException e) {
      // The answer is the same as for a number out of range.
    }
    throw ApiException.invalid("timeout must be a number of seconds, from 1 on.");
  }

  private static boolean override(ApiCall call) {
    String text = call.query("override", "false");
    if (!text.equals("true") && !text.equals("false")) {
      throw ApiException.invalid("override must be true or false.");
    }
    return text.equals("true");
  }
}
