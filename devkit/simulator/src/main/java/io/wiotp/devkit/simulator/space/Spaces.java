/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.space;

import io.wiotp.devkit.simulator.action.Actions;
import io.wiotp.devkit.simulator.action.RequestIds;
import io.wiotp.devkit.simulator.cache.LastEventCache;
import io.wiotp.devkit.simulator.ledger.Findings;
import io.wiotp.devkit.simulator.management.DeviceManagement;
import io.wiotp.devkit.simulator.monitor.ConnectionLog;
import io.wiotp.devkit.simulator.monitor.ConnectionStates;
import io.wiotp.devkit.simulator.registry.Organization;
import io.wiotp.devkit.simulator.registry.Registry;
import io.wiotp.devkit.simulator.router.Router;
import io.wiotp.devkit.simulator.timer.Timer;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The spaces of all organizations. Not thread-safe: used on the event loop only. */
public final class Spaces {
  private final Registry registry;
  private final Clock clock;
  private final boolean lastEventCache;
  private final Timer timer;
  private final Findings findings;
  private final RequestIds requestIds;
  private final Map<String, OrganizationSpace> spaces = new HashMap<>();

  /**
   * @param lastEventCache whether the last event cache of each organization starts switched on
   */
  public Spaces(
      Registry registry,
      Clock clock,
      boolean lastEventCache,
      Timer timer,
      Findings findings,
      RequestIds requestIds) {
    this.registry = registry;
    this.clock = clock;
    this.lastEventCache = lastEventCache;
    this.timer = timer;
    this.findings = findings;
    this.requestIds = requestIds;
  }

  /** The space of an organization; null if it is unknown. */
  public @Nullable OrganizationSpace space(String organizationId) {
    Organization organization = registry.organization(organizationId);
    return organization == null ? null : space(organization);
  }

  /** The space of an organization. */
  public OrganizationSpace space(Organization organization) {
    return spaces.computeIfAbsent(organization.id(), id -> open(organization));
  }

  private OrganizationSpace open(Organization organization) {
    Router router = new Router(clock);
    DeviceManagement management =
        new DeviceManagement(organization, router, clock, timer, findings);
    return new OrganizationSpace(
        organization,
        router,
        new LastEventCache(clock, lastEventCache),
        management,
        new Actions(organization, management, clock, timer, requestIds),
        new ConnectionLog(clock),
        new ConnectionStates(clock),
        new HashMap<>());
  }

  /** The spaces that somebody used so far. */
  public List<OrganizationSpace> all() {
    return List.copyOf(spaces.values());
  }
}
