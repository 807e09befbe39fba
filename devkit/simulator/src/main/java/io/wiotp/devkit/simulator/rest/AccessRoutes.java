/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.ClientIdException;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.registry.AccessControl;
import io.wiotp.devkit.simulator.registry.Device;
import io.wiotp.devkit.simulator.registry.GatewayRights;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import io.wiotp.devkit.simulator.registry.RegistryException;
import io.wiotp.devkit.simulator.registry.ResourceGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Roles and resource groups of gateways (REST-28). Gateways themselves have no access to it. */
final class AccessRoutes {
  private static final Set<String> ROLE_MEMBERS = Set.of("roles", "rolesToGroups");
  private static final Set<String> GROUP_MEMBERS = Set.of("id", "description");

  void mount(ApiRouter router) {
    router.get("/authorization/devices/:clientId/roles", this::roles);
    router.put("/authorization/devices/:clientId/roles", this::setRoles);
    router.get("/groups", this::groups);
    router.post("/groups", this::createGroup);
    router.get("/groups/:groupId", call -> call.answer(200, json(group(call))));
    router.delete("/groups/:groupId", this::removeGroup);
    router.get("/bulk/devices/:groupId", this::members);
    router.put("/bulk/devices/:groupId/add", this::addMembers);
    router.put("/bulk/devices/:groupId/remove", this::removeMembers);
  }

  private void roles(ApiCall call) {
    call.answer(200, json(rights(call, gateway(call))));
  }

  private void setRoles(ApiCall call) throws RegistryException {
    DeviceKey gateway = gateway(call);
    RequestBody body = call.body(ROLE_MEMBERS);
    GatewayRole role = role(body);
    JsonObject assigned = body.object("rolesToGroups");
    AccessControl access = call.organization().access();
    GatewayRights rights = access.setRole(gateway, role);
    if (assigned != null) {
      rights = access.assign(gateway, groupIds(assigned, role));
    }
    call.answer(200, json(rights));
  }

  /** Exactly one role has to be on. */
  private static GatewayRole role(RequestBody body) {
    List<GatewayRole> on = new ArrayList<>();
    for (RequestBody entry : body.each("roles", Set.of("roleId", "roleStatus"))) {
      GatewayRole role = GatewayRole.ofRoleId(entry.requiredText("roleId"));
      if (role == null) {
        throw ApiException.invalid("roleId is not the id of a gateway role.");
      }
      if (entry.integer("roleStatus", 1, 0, 1) == 1) {
        on.add(role);
      }
    }
    if (on.size() != 1) {
      throw ApiException.invalid("roles must have exactly one with roleStatus 1.");
    }
    return on.get(0);
  }

  private static List<String> groupIds(JsonObject assigned, GatewayRole role) {
    List<String> ids = new ArrayList<>();
    for (String roleId : assigned.fieldNames()) {
      if (!roleId.equals(role.roleId()) || !(assigned.getValue(roleId) instanceof JsonArray list)) {
        throw ApiException.invalid("rolesToGroups must map the role to an array of groups.");
      }
      for (Object id : list) {
        if (!(id instanceof String text)) {
          throw ApiException.invalid("rolesToGroups must map the role to an array of groups.");
        }
        ids.add(text);
      }
    }
    return ids;
  }

  private void groups(ApiCall call) {
    call.caller().requireApplication();
    List<ResourceGroup> all = List.copyOf(call.organization().access().groups());
    call.answer(200, call.page().write(all, AccessRoutes::json));
  }

  private void createGroup(ApiCall call) throws RegistryException {
    call.caller().requireApplication();
    RequestBody body = call.body(GROUP_MEMBERS);
    String id = body.requiredText("id");
    if (!id.matches("[A-Za-z0-9_.-]{1,255}")) {
      throw ApiException.invalid("id must be 1 to 255 characters from a-z A-Z 0-9 - _ .");
    }
    String description = body.text("description");
    ResourceGroup group =
        call.organization().access().addGroup(id, description == null ? "" : description);
    call.answer(201, json(group));
  }

  private void removeGroup(ApiCall call) throws RegistryException {
    call.caller().requireApplication();
    call.organization().access().removeGroup(call.path("groupId"));
    call.answerEmpty(204);
  }

  private void members(ApiCall call) throws RegistryException {
    List<Device> devices =
        group(call).members().stream()
            .map(key -> call.organization().device(key))
            .filter(Objects::nonNull)
            .toList();
    call.answer(200, call.page().write(devices, call.json()::device));
  }

  private void addMembers(ApiCall call) throws RegistryException {
    ResourceGroup group = group(call);
    JsonArray answer = new JsonArray();
    boolean all = true;
    for (DeviceKey key : keys(call)) {
      boolean known = call.organization().device(key) != null;
      if (known) {
        group.add(key);
      }
      all &= known;
      answer.add(BulkRoutes.result(key).put("success", known));
    }
    call.answer(all ? 200 : 202, answer);
  }

  private void removeMembers(ApiCall call) throws RegistryException {
    ResourceGroup group = group(call);
    JsonArray answer = new JsonArray();
    for (DeviceKey key : keys(call)) {
      group.remove(key);
      answer.add(BulkRoutes.result(key).put("success", true));
    }
    call.answer(200, answer);
  }

  private static List<DeviceKey> keys(ApiCall call) {
    return call.bodies(BulkRoutes.KEY_MEMBERS).stream().map(RequestBody::device).toList();
  }

  private static ResourceGroup group(ApiCall call) throws RegistryException {
    call.caller().requireApplication();
    return call.organization().access().group(call.path("groupId"));
  }

  /** The gateway whose client id is in the path, URL encoded (REST-8). */
  private static DeviceKey gateway(ApiCall call) {
    call.caller().requireApplication();
    try {
      ClientId client = ClientId.parse(call.path("clientId"));
      if (client.clientClass() == ClientClass.GATEWAY
          && client.organization().equals(call.organization().id())) {
        return client.device();
      }
    } catch (ClientIdException e) {
      throw ApiException.of(404, "There is no such client: " + e.getMessage());
    }
    throw ApiException.of(404, "There is no such gateway.");
  }

  private static GatewayRights rights(ApiCall call, DeviceKey gateway) {
    @Nullable GatewayRights rights = call.organization().gatewayRights(gateway);
    if (rights == null) {
      throw ApiException.of(404, "There is no such gateway.");
    }
    return rights;
  }

  private static JsonObject json(GatewayRights rights) {
    String roleId = rights.role().roleId();
    JsonArray groups = new JsonArray();
    rights.groups().forEach(group -> groups.add(group.id()));
    return new JsonObject()
        .put(
            "roles",
            new JsonArray().add(new JsonObject().put("roleId", roleId).put("roleStatus", 1)))
        .put("rolesToGroups", new JsonObject().put(roleId, groups));
  }

  private static JsonObject json(ResourceGroup group) {
    return new JsonObject().put("id", group.id()).put("description", group.description());
  }
}
