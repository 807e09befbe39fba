/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.space;

import io.wiotp.devkit.simulator.action.Actions;
import io.wiotp.devkit.simulator.cache.LastEventCache;
import io.wiotp.devkit.simulator.management.DeviceManagement;
import io.wiotp.devkit.simulator.monitor.ConnectionLog;
import io.wiotp.devkit.simulator.monitor.ConnectionStates;
import io.wiotp.devkit.simulator.registry.Organization;
import io.wiotp.devkit.simulator.router.Router;
import io.wiotp.devkit.simulator.session.Session;
import java.util.Map;

/**
 * What runs for one organization; nothing of it is seen by another one (SIM-4).
 *
 * @param sessions the durable ones and those of connected clients, by client id
 */
public record OrganizationSpace(
    Organization organization,
    Router router,
    LastEventCache lastEvents,
    DeviceManagement management,
    Actions actions,
    ConnectionLog connections,
    ConnectionStates clientStates,
    Map<String, Session> sessions) {

  /** Drops the session that a client left. */
  public void forget(String clientId) {
    Session session = sessions.remove(clientId);
    if (session != null) {
      router.drop(session);
    }
  }
}
