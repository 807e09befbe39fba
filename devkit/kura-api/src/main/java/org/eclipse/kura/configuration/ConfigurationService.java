/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.configuration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Filter;

/** Creates, changes, lists and restores configurations. */
@ProviderType
public interface ConfigurationService {
  /** Property with the identity of a component instance. */
  String KURA_SERVICE_PID = "kura.service.pid";

  /** Secrets stay encrypted. */
  List<ComponentConfiguration> getComponentConfigurations() throws KuraException;

  List<ComponentConfiguration> getComponentConfigurations(Filter filter) throws KuraException;

  List<ComponentConfiguration> getSnapshot(long snapshotId) throws KuraException;

  /** Ids are creation times in milliseconds, in ascending order. */
  Set<Long> getSnapshots() throws KuraException;

  Set<String> getConfigurableComponentPids();

  Set<String> getFactoryComponentPids();

  /** Goes back to the newest snapshot but one; returns its id. */
  long rollback() throws KuraException;

  /** Saves the current configuration; returns the id of the snapshot. */
  long snapshot() throws KuraException;

  /** Secrets are decrypted. */
  ComponentConfiguration getComponentConfiguration(String pid) throws KuraException;

  ComponentConfiguration getDefaultComponentConfiguration(String pid) throws KuraException;

  /**
   * Creates an instance; options that the properties lack get their defaults. Fails if the pid
   * exists.
   */
  void createFactoryConfiguration(
      String factoryPid, String pid, Map<String, Object> properties, boolean takeSnapshot)
      throws KuraException;

  void deleteFactoryConfiguration(String pid, boolean takeSnapshot) throws KuraException;

  void rollback(long snapshotId) throws KuraException;

  void updateConfiguration(String pid, Map<String, Object> properties) throws KuraException;

  void updateConfiguration(String pid, Map<String, Object> properties, boolean takeSnapshot)
      throws KuraException;

  void updateConfigurations(List<ComponentConfiguration> configurations) throws KuraException;

  void updateConfigurations(List<ComponentConfiguration> configurations, boolean takeSnapshot)
      throws KuraException;
}
