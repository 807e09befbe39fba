/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.registry.Organization;
import java.util.List;
import java.util.Set;

/** One authenticated request. */
record ApiCall(RoutingContext context, Caller caller) {

  Organization organization() {
    return caller.space().organization();
  }

  RegistryJson json() {
    return new RegistryJson(organization().id(), caller.space().management());
  }

  /** A parameter of the path, decoded (REST-8). */
  String path(String name) {
    return context.pathParam(name);
  }

  /** The device that the path names. */
  DeviceKey device() {
    return new DeviceKey(path("typeId"), path("deviceId"));
  }

  String query(String name, String otherwise) {
    String value = context.request().getParam(name);
    return value == null ? otherwise : value;
  }

  Page page() {
    return Page.of(context);
  }

  RequestBody body(Set<String> known) {
    return RequestBody.of(context, known);
  }

  /** The objects of a body that is an array (REST-22). */
  List<RequestBody> bodies(Set<String> known) {
    return RequestBody.listOf(context, known);
  }

  void answer(int status, JsonObject json) {
    answer(status, json.toBuffer());
  }

  void answer(int status, JsonArray json) {
    answer(status, json.toBuffer());
  }

  void answerEmpty(int status) {
    context.response().setStatusCode(status).end();
  }

  private void answer(int status, Buffer json) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(json);
  }
}
