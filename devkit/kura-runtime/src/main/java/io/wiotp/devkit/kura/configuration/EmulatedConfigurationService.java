/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.configuration;

import io.wiotp.devkit.kura.component.KuraConfiguration;
import io.wiotp.devkit.kura.component.Passwords;
import io.wiotp.devkit.kura.finding.Findings;
import io.wiotp.devkit.kura.metatype.Designated;
import io.wiotp.devkit.kura.metatype.MetatypeTracker;
import io.wiotp.devkit.kura.snapshot.SnapshotFolder;
import io.wiotp.devkit.kura.system.GatewayFolders;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.KuraPartialSuccessException;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.crypto.CryptoService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kura's ConfigurationService (kura-contract 2). When it is registered the newest snapshot is in
 * ConfigurationAdmin. Calls are synchronized on the store; components are called asynchronously, on
 * ConfigurationAdmin's thread.
 */
@Component(service = ConfigurationService.class, immediate = true)
public final class EmulatedConfigurationService implements ConfigurationService {

  private static final Logger LOG = LoggerFactory.getLogger(EmulatedConfigurationService.class);
  private static final int SNAPSHOTS_KEPT = 10;

  private final BundleContext context;
  private final Findings findings;
  private final Passwords passwords;
  private final OcdCatalog catalog;
  private final InstanceStore store;
  private final ComponentWatch components;
  private final MetatypeTracker metatypes;
  private final SnapshotHistory history;

  @Activate
  public EmulatedConfigurationService(
      BundleContext context,
      @Reference ConfigurationAdmin admin,
      @Reference CryptoService crypto,
      @Reference GatewayFolders folders,
      @Reference Findings findings)
      throws InvalidSyntaxException, KuraException {
    this.context = context;
    this.findings = findings;
    this.passwords = new Passwords(crypto);
    this.catalog = new OcdCatalog(passwords);
    this.store = new InstanceStore(new ConfigurationArea(admin), catalog, passwords, findings);
    this.components = new ComponentWatch(context, store, findings);
    this.metatypes = new MetatypeTracker(context, findings, this::designated, this::undesignated);
    SnapshotFolder folder = new SnapshotFolder(folders.snapshots(), SNAPSHOTS_KEPT);
    this.history = new SnapshotHistory(folder, store, components, passwords, Clock.systemUTC());
    history.load(Seed.configurations(folders));
    metatypes.open();
    components.open();
  }

  @Deactivate
  void close() {
    components.close();
    metatypes.close();
  }

  private void designated(List<Designated> all) {
    for (Designated designated : all) {
      try {
        store.designated(designated);
      } catch (KuraException e) {
        LOG.error("the defaults of {} could not be merged", designated.pid(), e);
      }
    }
  }

  private void undesignated(List<Designated> all) {
    all.forEach(store::undesignated);
  }

  @Override
  public Set<String> getConfigurableComponentPids() {
    return store.pids();
  }

  @Override
  public Set<String> getFactoryComponentPids() {
    return catalog.factoryPids();
  }

  @Override
  public List<ComponentConfiguration> getComponentConfigurations() throws KuraException {
    return new ArrayList<>(history.currentState());
  }

  @Override
  public List<ComponentConfiguration> getComponentConfigurations(Filter filter)
      throws KuraException {
    Set<String> pids = new TreeSet<>();
    try {
      ServiceReference<?>[] found =
          context.getAllServiceReferences((String) null, filter.toString());
      for (ServiceReference<?> reference : found == null ? new ServiceReference<?>[0] : found) {
        pids.add(String.valueOf(reference.getProperty(KURA_SERVICE_PID)));
      }
    } catch (InvalidSyntaxException e) {
      throw new KuraException(KuraErrorCode.INVALID_PARAMETER, e, filter);
    }
    return getComponentConfigurations().stream()
        .filter(configuration -> pids.contains(configuration.getPid()))
        .toList();
  }

  /** Null for a pid that is not tracked, as in Kura. */
  @Override
  @SuppressWarnings("NullAway") // Kura's API has no annotations; null is its answer.
  public ComponentConfiguration getComponentConfiguration(String pid) throws KuraException {
    Optional<KuraConfiguration> own = components.selfConfigured(pid);
    Optional<KuraConfiguration> found = own.isPresent() ? own : store.current(pid);
    return found.map(each -> each.with(passwords.decrypted(each.properties()))).orElse(null);
  }

  @Override
  public ComponentConfiguration getDefaultComponentConfiguration(String pid) throws KuraException {
    String key = store.current(pid).flatMap(KuraConfiguration::factoryPid).orElse(pid);
    return new KuraConfiguration(
        pid, catalog.definition(key).orElse(null), passwords.decrypted(catalog.defaults(key)));
  }

  @Override
  public void createFactoryConfiguration(
      String factoryPid, String pid, Map<String, Object> properties, boolean takeSnapshot)
      throws KuraException {
    if (factoryPid == null || pid == null) {
      throw new KuraException(
          KuraErrorCode.INVALID_PARAMETER, "factory PID " + factoryPid + ", pid " + pid);
    }
    store.create(factoryPid, pid, properties == null ? Map.of() : properties);
    if (!catalog.factoryPids().contains(factoryPid)) {
      findings.add(
          pid
              + ": created for factory "
              + factoryPid
              + ", which no active bundle describes: no defaults, and no form until it does");
    }
    snapshotIf(takeSnapshot);
  }

  @Override
  public void deleteFactoryConfiguration(String pid, boolean takeSnapshot) throws KuraException {
    if (pid == null) {
      throw new KuraException(KuraErrorCode.INVALID_PARAMETER, "pid null");
    }
    store.delete(pid);
    snapshotIf(takeSnapshot);
  }

  @Override
  public void updateConfiguration(String pid, Map<String, Object> properties) throws KuraException {
    updateConfiguration(pid, properties, true);
  }

  @Override
  public void updateConfiguration(String pid, Map<String, Object> properties, boolean takeSnapshot)
      throws KuraException {
    updateConfigurations(
        List.of(new KuraUpdate(pid, properties == null ? Map.of() : properties)), takeSnapshot);
  }

  @Override
  public void updateConfigurations(List<ComponentConfiguration> configurations)
      throws KuraException {
    updateConfigurations(configurations, true);
  }

  @Override
  public void updateConfigurations(
      List<ComponentConfiguration> configurations, boolean takeSnapshot) throws KuraException {
    List<Throwable> failures = new ArrayList<>();
    for (ComponentConfiguration each : configurations) {
      try {
        update(each.getPid(), each.getConfigurationProperties());
      } catch (KuraException | RuntimeException e) {
        LOG.error("the configuration of {} could not be updated", each.getPid(), e);
        failures.add(e);
      }
    }
    snapshotIf(takeSnapshot);
    if (!failures.isEmpty()) {
      throw new KuraPartialSuccessException("updateConfigurations", failures);
    }
  }

  private void update(String pid, Map<String, Object> properties) throws KuraException {
    if (!store.tracks(pid)
        && properties.get(KuraConfiguration.FACTORY_PID) instanceof String factoryPid) {
      store.create(factoryPid, pid, passwords.encrypted(properties));
    } else {
      store.update(pid, properties);
    }
  }

  private void snapshotIf(boolean wanted) throws KuraException {
    if (wanted) {
      history.take();
    }
  }

  @Override
  public long snapshot() throws KuraException {
    return history.take();
  }

  @Override
  public Set<Long> getSnapshots() throws KuraException {
    return history.ids();
  }

  @Override
  public List<ComponentConfiguration> getSnapshot(long snapshotId) throws KuraException {
    List<ComponentConfiguration> result = new ArrayList<>();
    for (KuraConfiguration each : history.read(snapshotId)) {
      result.add(each.with(passwords.decrypted(each.properties())));
    }
    return result;
  }

  @Override
  public long rollback() throws KuraException {
    NavigableSet<Long> ids = history.ids();
    Long last = ids.isEmpty() ? null : ids.last();
    Long target = last == null ? null : ids.lower(last);
    if (target == null) {
      throw new KuraException(
          KuraErrorCode.CONFIGURATION_SNAPSHOT_NOT_FOUND, "there is no second-newest snapshot");
    }
    rollback(target);
    return target;
  }

  @Override
  public void rollback(long snapshotId) throws KuraException {
    history.rollback(snapshotId);
  }
}
