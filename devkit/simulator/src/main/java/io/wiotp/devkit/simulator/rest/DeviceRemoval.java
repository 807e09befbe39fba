/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.registry.RegistryException;
import io.wiotp.devkit.simulator.session.CloseCode;
import io.wiotp.devkit.simulator.session.ConnectedClients;
import io.wiotp.devkit.simulator.space.OrganizationSpace;
import java.util.List;

/** Removes devices with all that is kept of them; one that is connected loses it (AUTH-16). */
final class DeviceRemoval {
  private final ConnectedClients clients;

  DeviceRemoval(ConnectedClients clients) {
    this.clients = clients;
  }

  /**
   * Removes a device.
   *
   * @throws RegistryException if there is none
   */
  void remove(OrganizationSpace space, DeviceKey key) throws RegistryException {
    space.organization().removeDevice(key);
    for (ClientClass clientClass : List.of(ClientClass.DEVICE, ClientClass.GATEWAY)) {
      String clientId = ClientId.format(clientClass, space.organization().id(), key);
      clients.disconnect(clientId, CloseCode.CLOSED_BY_ADMINISTRATOR);
      space.forget(clientId);
    }
    space.lastEvents().forget(key);
    space.connections().forget(key);
    space.actions().forget(key);
    space.management().forget(key);
  }
}
