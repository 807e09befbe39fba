/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.vertx.core.http.HttpMethod;
import io.wiotp.devkit.simulator.registry.Permission;

/** Which permission of an API key's role a request needs (REST-3: 403 without it). */
final class RolePolicy {
  private RolePolicy() {}

  /**
   * @param path below the API's base
   */
  static Permission of(HttpMethod method, String path) {
    if (path.startsWith("/application/")) {
      return path.contains("/commands/") ? Permission.SEND_COMMANDS : Permission.SEND_EVENTS;
    }
    if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
      return Permission.READ;
    }
    if (path.startsWith("/mgmt/")) {
      return Permission.MANAGE;
    }
    boolean groupMembers = path.matches("/bulk/devices/[^/]+/(add|remove)");
    boolean settings =
        path.startsWith("/config/")
            || path.startsWith("/authorization/")
            || path.equals("/groups")
            || path.startsWith("/groups/");
    return groupMembers || settings ? Permission.CONFIGURE : Permission.CHANGE;
  }
}
