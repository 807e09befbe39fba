/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import io.wiotp.devkit.simulator.store.DurableTable;
import java.util.List;

/** What of an organization's registry outlives the process. */
public final class RegistryTables {
  private RegistryTables() {}

  /** The tables, in the order in which they have to be read. */
  public static List<DurableTable<?>> of(Organization organization) {
    return List.of(
        new TypeTable(organization),
        new DeviceTable(organization),
        new GroupTable(organization.access()),
        new GatewayTable(organization.access()),
        new KeyTable(organization.access()));
  }
}
