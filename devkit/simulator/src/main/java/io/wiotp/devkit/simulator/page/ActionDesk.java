/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.wiotp.devkit.simulator.action.Action;
import io.wiotp.devkit.simulator.action.ActionException;
import io.wiotp.devkit.simulator.action.ActionOrder;
import io.wiotp.devkit.simulator.action.ActionRequest;
import io.wiotp.devkit.simulator.action.Actions;
import io.wiotp.devkit.simulator.action.DeviceStatus;
import io.wiotp.devkit.simulator.action.Parameter;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.monitor.Monitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts, cancels and clears device management actions for the page, and shows all of them. */
final class ActionDesk {
  private static final int MAX_SHOWN = 50;
  private static final int MAX_DEVICES_SHOWN = 50;

  private final Actions actions;

  ActionDesk(Actions actions) {
    this.actions = actions;
  }

  /** The newest requests first, each with its first devices. */
  Section section() {
    return new Section("requests", this::requests);
  }

  /** Takes what the HTTP API takes (REST-50), with a reqId as answer. */
  void start(RoutingContext context) throws OperatorException {
    ActionOrder order = order(OperatorBody.of(context));
    try {
      answer(context, 202, new JsonObject().put("reqId", actions.start(order).id()));
    } catch (ActionException e) {
      throw refused(e);
    }
  }

  /** Cancels a request for the devices in progress (REST-54). */
  void cancel(RoutingContext context) throws OperatorException {
    try {
      actions.cancel(context.pathParam("id"));
      answer(context, 202, new JsonObject());
    } catch (ActionException e) {
      throw refused(e);
    }
  }

  /** Forgets a request (REST-53). */
  void clear(RoutingContext context) throws OperatorException {
    try {
      actions.clear(context.pathParam("id"));
      context.response().setStatusCode(204).end();
    } catch (ActionException e) {
      throw refused(e);
    }
  }

  private JsonArray requests() {
    List<ActionRequest> all = actions.requests();
    JsonArray newest = new JsonArray();
    for (int i = all.size() - 1; i >= 0 && newest.size() < MAX_SHOWN; i--) {
      newest.add(json(all.get(i)));
    }
    return newest;
  }

  private static JsonObject json(ActionRequest request) {
    List<DeviceKey> all = request.order().devices();
    JsonArray devices = new JsonArray();
    for (DeviceKey key : all.subList(0, Math.min(MAX_DEVICES_SHOWN, all.size()))) {
      DeviceStatus status = request.status(key);
      if (status != null) {
        devices.add(
            DeviceRow.identity(key)
                .put("status", status.code().number())
                .put("complete", status.complete())
                .put("message", status.message()));
      }
    }
    return new JsonObject()
        .put("id", request.id())
        .put("action", request.order().action().name())
        .put("started", Monitor.time(request.started()))
        .put("complete", request.isComplete())
        .put("devices", devices)
        .put("more", all.size() - devices.size());
  }

  private static ActionOrder order(OperatorBody body) throws OperatorException {
    Action action = Action.of(body.text("action"));
    if (action == null) {
      throw new OperatorException(400, "There is no action '" + body.text("action") + "'.");
    }
    List<DeviceKey> devices = new ArrayList<>();
    for (OperatorBody device : body.objects("devices")) {
      devices.add(device.device());
    }
    List<Parameter> parameters = new ArrayList<>();
    for (OperatorBody parameter : body.objects("parameters")) {
      String value = String.valueOf(parameter.text("value", ""));
      parameters.add(new Parameter(parameter.text("name"), value));
    }
    int timeout =
        body.integer(
            "timeout", (int) ActionOrder.DEFAULT_TIMEOUT.toSeconds(), 1, Integer.MAX_VALUE);
    return new ActionOrder(action, devices, parameters, Duration.ofSeconds(timeout), false);
  }

  private static OperatorException refused(ActionException e) {
    int status =
        switch (e.reason()) {
          case INVALID -> 400;
          case FORBIDDEN -> 403;
          case MISSING -> 404;
          case CONFLICT -> 409;
        };
    return new OperatorException(status, String.valueOf(e.getMessage()));
  }

  private static void answer(RoutingContext context, int status, JsonObject json) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(json.toBuffer());
  }
}
