/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The organizations of the platform. Not thread-safe: used on the simulator's event loop only. */
public final class Registry {
  private final Map<String, Organization> organizations = new TreeMap<>();

  public void add(Organization organization) {
    organizations.put(organization.id(), organization);
  }

  public @Nullable Organization organization(String id) {
    return organizations.get(id);
  }

  public Collection<Organization> organizations() {
    return List.copyOf(organizations.values());
  }

  /** The organization that an API key names: the second part between dashes (ID-16). */
  public @Nullable Organization ofApiKey(String apiKey) {
    String[] parts = apiKey.split("-", 3);
    return parts.length == 3 && parts[0].equals("a") ? organizations.get(parts[1]) : null;
  }
}
