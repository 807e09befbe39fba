/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an organization is protected.
 *
 * @param level for all device types that have no level of their own (TLS-10)
 * @param levels by device type
 * @param serverNameRequired true if clients of the TLS port must send a server name, as they must
 *     on the platform when the organization has certificates of its own (TLS-6)
 * @param authorities of client certificates, besides the simulator's own (TLS-14)
 */
public record Protection(
    SecurityLevel level,
    Map<String, SecurityLevel> levels,
    boolean serverNameRequired,
    List<X509Certificate> authorities) {

  public Protection {
    levels = Map.copyOf(levels);
    authorities = List.copyOf(authorities);
  }

  /** TLS is optional. */
  public static Protection optional() {
    return of(SecurityLevel.TLS_OPTIONAL);
  }

  /** One level for all. */
  public static Protection of(SecurityLevel level) {
    return new Protection(level, Map.of(), false, List.of());
  }

  /** The level that counts for devices of a type. */
  public SecurityLevel levelOf(String typeId) {
    return levels.getOrDefault(typeId, level);
  }

  /** The same with another level for one device type. */
  public Protection with(String typeId, SecurityLevel value) {
    Map<String, SecurityLevel> changed = new LinkedHashMap<>(levels);
    changed.put(typeId, value);
    return new Protection(level, changed, serverNameRequired, authorities);
  }

  /** The same, with or without the duty to send a server name. */
  public Protection withServerNameRequired(boolean value) {
    return new Protection(level, levels, value, authorities);
  }

  /** The same with other authorities of client certificates. */
  public Protection withAuthorities(List<X509Certificate> value) {
    return new Protection(level, levels, serverNameRequired, value);
  }
}
