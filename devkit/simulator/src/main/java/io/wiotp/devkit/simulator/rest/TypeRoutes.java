/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.registry.DeviceClass;
import io.wiotp.devkit.simulator.registry.DeviceType;
import io.wiotp.devkit.simulator.registry.Organization;
import io.wiotp.devkit.simulator.registry.RegistryException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Device types (REST-10 to REST-14). */
final class TypeRoutes {
  private static final Set<String> NEW_MEMBERS =
      Set.of("id", "classId", "description", "deviceInfo", "metadata");
  private static final Set<String> MEMBERS = Set.of("description", "deviceInfo", "metadata");

  private final Clock clock;

  TypeRoutes(Clock clock) {
    this.clock = clock;
  }

  void mount(ApiRouter router) {
    router.get("/device/types", this::list);
    router.post("/device/types", this::create);
    router.get("/device/types/:typeId", this::show);
    router.put("/device/types/:typeId", this::change);
    router.delete("/device/types/:typeId", this::remove);
  }

  private void list(ApiCall call) {
    List<DeviceType> types = new ArrayList<>(call.organization().types());
    String sort = call.query("_sort", "id");
    if (!sort.equals("id") && !sort.equals("-id")) {
      throw ApiException.invalid("_sort must be id or -id.");
    }
    if (sort.startsWith("-")) {
      Collections.reverse(types);
    }
    call.answer(200, call.page().write(types, call.json()::type));
  }

  private void create(ApiCall call) throws RegistryException {
    call.caller().requireApplication();
    RequestBody body = call.body(NEW_MEMBERS);
    String classId = body.text("classId");
    DeviceClass deviceClass = classId == null ? DeviceClass.DEVICE : DeviceClass.ofClassId(classId);
    if (deviceClass == null) {
      throw ApiException.invalid("classId must be Device or Gateway.");
    }
    String description = body.text("description");
    Instant now = clock.instant();
    DeviceType type =
        new DeviceType(
            body.requiredText("id"),
            deviceClass,
            description == null ? "" : description,
            body.deviceInfo(),
            body.objectOrEmpty("metadata"),
            now,
            now);
    call.organization().addType(type);
    call.answer(201, call.json().type(type));
  }

  private void show(ApiCall call) {
    call.answer(200, call.json().type(require(call)));
  }

  private void change(ApiCall call) throws RegistryException {
    call.caller().requireApplication();
    DeviceType old = require(call);
    RequestBody body = call.body(MEMBERS);
    String description = body.text("description");
    JsonObject metadata = body.object("metadata");
    DeviceType type =
        new DeviceType(
            old.id(),
            old.deviceClass(),
            description == null ? old.description() : description,
            old.deviceInfo().copy().mergeIn(body.deviceInfo()),
            metadata == null ? old.metadata() : metadata,
            old.created(),
            clock.instant());
    call.organization().replaceType(type);
    call.answer(200, call.json().type(type));
  }

  private void remove(ApiCall call) throws RegistryException {
    call.caller().requireApplication();
    call.organization().removeType(call.path("typeId"));
    call.answerEmpty(204);
  }

  /** The type in the path. */
  static DeviceType require(ApiCall call) {
    Organization organization = call.organization();
    DeviceType type = organization.type(call.path("typeId"));
    if (type == null) {
      throw ApiException.of(404, "There is no such device type.");
    }
    return type;
  }
}
