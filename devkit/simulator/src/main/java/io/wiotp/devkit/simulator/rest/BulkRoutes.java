/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.registry.DeviceDraft;
import io.wiotp.devkit.simulator.registry.Organization;
import io.wiotp.devkit.simulator.registry.RegistryException;
import io.wiotp.devkit.simulator.space.OrganizationSpace;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Many devices at a time (REST-22, REST-23). What is wrong with one does not stop the others. */
final class BulkRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(BulkRoutes.class);

  private static final Set<String> NEW_MEMBERS =
      Set.of("typeId", "deviceId", "authToken", "deviceInfo", "location", "metadata");

  /** The members that name a device. */
  static final Set<String> KEY_MEMBERS = Set.of("typeId", "deviceId");

  private final DeviceRemoval removal;

  BulkRoutes(DeviceRemoval removal) {
    this.removal = removal;
  }

  void mount(ApiRouter router) {
    router.post("/bulk/devices/add", this::add);
    router.post("/bulk/devices/remove", this::remove);
  }

  private void add(ApiCall call) {
    call.caller().requireApplication();
    Organization organization = call.organization();
    List<DeviceDraft> drafts = call.bodies(NEW_MEMBERS).stream().map(BulkRoutes::draft).toList();
    if (drafts.size() > organization.roomForDevices()) {
      throw ApiException.of(403, "The organization may not have that many devices.");
    }
    JsonArray answer = new JsonArray();
    boolean all = true;
    for (DeviceDraft draft : drafts) {
      JsonObject result = result(draft.key());
      answer.add(result);
      try {
        String token = organization.register(draft, call.caller().name()).token();
        result.put("success", true).put("authToken", token);
      } catch (RegistryException e) {
        all = false;
        result.put("success", false);
        LOG.info("bulk add: {}", e.getMessage());
      }
    }
    call.answer(all ? 201 : 202, answer);
  }

  /** To remove what is not there is no error; nor is what the caller does not see. */
  private void remove(ApiCall call) {
    call.caller().requireApplication();
    List<DeviceKey> keys = call.bodies(KEY_MEMBERS).stream().map(RequestBody::device).toList();
    OrganizationSpace space = call.caller().space();
    JsonArray answer = new JsonArray();
    for (DeviceKey key : keys) {
      try {
        if (call.caller().sees(key)) {
          removal.remove(space, key);
        }
      } catch (RegistryException e) {
        LOG.info("bulk remove: {}", e.getMessage());
      }
      answer.add(result(key).put("success", true));
    }
    call.answer(200, answer);
  }

  private static DeviceDraft draft(RequestBody body) {
    return new DeviceDraft(
        body.device(),
        body.text("authToken"),
        null,
        body.deviceInfo(),
        body.objectOrEmpty("metadata"),
        body.location());
  }

  static JsonObject result(DeviceKey key) {
    return new JsonObject().put("typeId", key.typeId()).put("deviceId", key.deviceId());
  }
}
