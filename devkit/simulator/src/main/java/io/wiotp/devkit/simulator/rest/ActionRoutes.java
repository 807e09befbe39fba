/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.action.ActionException;
import io.wiotp.devkit.simulator.action.ActionRequest;
import io.wiotp.devkit.simulator.action.Actions;
import io.wiotp.devkit.simulator.action.DeviceStatus;
import java.util.List;

/** Device management requests (REST-50 to REST-57). */
final class ActionRoutes {
  private static final String REQUEST = "/mgmt/requests/:requestId";

  void mount(ApiRouter router) {
    router.post("/mgmt/requests", this::start);
    router.get("/mgmt/requests", this::list);
    router.get(REQUEST, this::show);
    router.delete(REQUEST, this::clear);
    router.post(REQUEST + "/cancel", this::cancel);
    router.get(REQUEST + "/deviceStatus", this::statuses);
    router.get(REQUEST + "/deviceStatus/:typeId/:deviceId", this::status);
  }

  private void start(ApiCall call) throws ActionException {
    var order = ActionOrderBody.read(call);
    order.devices().forEach(device -> call.caller().requireReadable(device));
    ActionRequest request = actions(call).start(order);
    call.answer(202, new JsonObject().put("reqId", request.id()));
  }

  /** A gateway sees the requests that are for devices of its group only (GW-3, GW-6). */
  private void list(ApiCall call) {
    List<ActionRequest> requests =
        actions(call).requests().stream().filter(request -> mayView(call, request)).toList();
    call.answer(200, call.page().write(requests, ActionJson::request));
  }

  private void show(ApiCall call) throws ActionException {
    call.answer(200, ActionJson.request(require(call)));
  }

  private void clear(ApiCall call) throws ActionException {
    call.caller().requireApplication();
    actions(call).clear(call.path("requestId"));
    call.answerEmpty(204);
  }

  private void cancel(ApiCall call) throws ActionException {
    call.caller().requireApplication();
    actions(call).cancel(call.path("requestId"));
    call.answerEmpty(202);
  }

  private void statuses(ApiCall call) throws ActionException {
    call.answer(200, call.page().write(require(call).statuses(), ActionJson::status));
  }

  private void status(ApiCall call) throws ActionException {
    DeviceStatus status = require(call).status(call.device());
    if (status == null) {
      throw ApiException.of(404, "Request status not found");
    }
    call.answer(200, ActionJson.status(status));
  }

  private static ActionRequest require(ApiCall call) throws ActionException {
    ActionRequest request = actions(call).request(call.path("requestId"));
    request.order().devices().forEach(device -> call.caller().requireReadable(device));
    return request;
  }

  private static boolean mayView(ApiCall call, ActionRequest request) {
    return request.order().devices().stream().allMatch(call.caller()::sees);
  }

  private static Actions actions(ApiCall call) {
    return call.caller().space().actions();
  }
}
