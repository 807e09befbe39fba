/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import org.jspecify.annotations.Nullable;

/**
 * What an operator sets for one organization.
 *
 * @param enabled false: nobody may connect (AUTH-6, MQ-69)
 * @param authenticationAvailable false: the service that knows the tokens is down (AUTH-7)
 * @param maxQos highest quality of service that is taken and granted, 0 to 2 (MQ-8)
 * @param durableSessions false: clean sessions only (MQ-18)
 * @param maxConnections connected clients (MQ-68)
 * @param protection what clients have to show
 * @param quota rates of the fair-use policy; null for none (MQ-29)
 */
public record OrganizationSettings(
    boolean enabled,
    boolean authenticationAvailable,
    int maxQos,
    boolean durableSessions,
    int maxConnections,
    Protection protection,
    @Nullable Quota quota) {

  /** An organization without limits, whose plain port is open. */
  public static OrganizationSettings open() {
    return new OrganizationSettings(
        true, true, 2, true, Integer.MAX_VALUE, Protection.optional(), null);
  }

  /** The same, enabled or not. */
  public OrganizationSettings withEnabled(boolean value) {
    return new OrganizationSettings(
        value, authenticationAvailable, maxQos, durableSessions, maxConnections, protection, quota);
  }

  /** The same, with its authentication service up or down. */
  public OrganizationSettings withAuthenticationAvailable(boolean value) {
    return new OrganizationSettings(
        enabled, value, maxQos, durableSessions, maxConnections, protection, quota);
  }

  /** The same with another maximum, 0 to 2. */
  public OrganizationSettings withMaxQos(int value) {
    return new OrganizationSettings(
        enabled,
        authenticationAvailable,
        value,
        durableSessions,
        maxConnections,
        protection,
        quota);
  }

  /** The same, with durable sessions permitted or not. */
  public OrganizationSettings withDurableSessions(boolean value) {
    return new OrganizationSettings(
        enabled, authenticationAvailable, maxQos, value, maxConnections, protection, quota);
  }

  /** The same with another number of clients at a time. */
  public OrganizationSettings withMaxConnections(int value) {
    return new OrganizationSettings(
        enabled, authenticationAvailable, maxQos, durableSessions, value, protection, quota);
  }

  /** The same under another protection. */
  public OrganizationSettings withProtection(Protection value) {
    return new OrganizationSettings(
        enabled, authenticationAvailable, maxQos, durableSessions, maxConnections, value, quota);
  }

  /** The same with other rates, or none. */
  public OrganizationSettings withQuota(@Nullable Quota value) {
    return new OrganizationSettings(
        enabled,
        authenticationAvailable,
        maxQos,
        durableSessions,
        maxConnections,
        protection,
        value);
  }
}
