/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.factory;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.kura.configuration.ConfigurationService;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is configured, whether or not a bundle that would run it is there. Services would tell less:
 * an instance that can not start has none, and Kura's own list forgets it.
 */
final class ConfiguredPids {
  private static final Logger LOG = LoggerFactory.getLogger(ConfiguredPids.class);

  private final ConfigurationAdmin admin;

  ConfiguredPids(ConfigurationAdmin admin) {
    this.admin = admin;
  }

  /**
   * Kura's pids of all instances of a component; never null. What can not be read is left out: the
   * caller is a page that shows all connectors and must not break.
   */
  Set<String> of(String factoryPid) {
    Set<String> pids = new TreeSet<>();
    try {
      Configuration[] found =
          admin.listConfigurations(
              "(" + ConfigurationAdmin.SERVICE_FACTORYPID + "=" + factoryPid + ")");
      if (found != null) {
        for (Configuration configuration : found) {
          addPid(configuration, pids);
        }
      }
    } catch (IOException | InvalidSyntaxException | RuntimeException e) {
      LOG.warn("The configurations of {} can not be listed", factoryPid, e);
    }
    return pids;
  }

  private static void addPid(Configuration configuration, Set<String> pids) {
    try {
      Dictionary<String, Object> properties = configuration.getProperties();
      if (properties != null
          && properties.get(ConfigurationService.KURA_SERVICE_PID) instanceof String pid) {
        pids.add(pid);
      }
    } catch (IllegalStateException e) {
      LOG.debug("A configuration was deleted while it was being read", e);
    }
  }
}
