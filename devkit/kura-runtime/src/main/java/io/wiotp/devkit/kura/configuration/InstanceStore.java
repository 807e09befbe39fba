/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.configuration;

import io.wiotp.devkit.kura.component.KuraConfiguration;
import io.wiotp.devkit.kura.component.Passwords;
import io.wiotp.devkit.kura.finding.Findings;
import io.wiotp.devkit.kura.metatype.Designated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.metatype.OCD;
import org.jspecify.annotations.Nullable;
import org.osgi.service.cm.Configuration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tracked instances and their configurations. Its monitor orders all changes. */
final class InstanceStore {

  private static final Logger LOG = LoggerFactory.getLogger(InstanceStore.class);

  /**
   * @param fresh created by a call and not registered since: Kura does not write it again then
   */
  private record Tracked(@Nullable String factoryPid, @Nullable String servicePid, boolean fresh) {}

  private final Map<String, Tracked> tracked = new TreeMap<>();
  private final ConfigurationArea area;
  private final OcdCatalog catalog;
  private final Passwords passwords;
  private final Findings findings;
  private final RewriteGuard guard;

  InstanceStore(
      ConfigurationArea area, OcdCatalog catalog, Passwords passwords, Findings findings) {
    this.area = area;
    this.catalog = catalog;
    this.passwords = passwords;
    this.findings = findings;
    this.guard = new RewriteGuard(findings, System::nanoTime);
  }

  synchronized Set<String> pids() {
    return new TreeSet<>(tracked.keySet());
  }

  synchronized boolean tracks(String pid) {
    return tracked.containsKey(pid);
  }

  /** Creates a factory instance: the given properties, defaults for absent keys, no encryption. */
  synchronized void create(String factoryPid, String pid, Map<String, Object> given)
      throws KuraException {
    if (factoryPid.isEmpty() || pid.isEmpty()) {
      throw new KuraException(KuraErrorCode.INVALID_PARAMETER, "the pid is empty");
    }
    if (tracked.containsKey(pid) || area.find(pid).isPresent()) {
      throw new KuraException(KuraErrorCode.INVALID_PARAMETER, "pid " + pid + " already exists");
    }
    Map<String, Object> properties = new LinkedHashMap<>(catalog.defaults(factoryPid));
    properties.putAll(given);
    properties.values().removeIf(Objects::isNull);
    String servicePid = area.create(factoryPid, pid, Passwords.asText(properties));
    tracked.put(pid, new Tracked(factoryPid, servicePid, true));
  }

  /** Puts a snapshot's configuration into ConfigurationAdmin as it is. */
  synchronized void restore(KuraConfiguration snapshot) throws KuraException {
    String pid = snapshot.pid();
    Map<String, Object> properties = Passwords.asText(snapshot.properties());
    Optional<String> factoryPid = snapshot.factoryPid();
    Optional<Configuration> present = area.find(pid);
    if (present.isPresent()) {
      area.write(present.get(), pid, properties);
      tracked.put(pid, new Tracked(factoryPid.orElse(null), present.get().getPid(), false));
    } else if (factoryPid.isPresent()) {
      String servicePid = area.create(factoryPid.get(), pid, properties);
      tracked.put(pid, new Tracked(factoryPid.get(), servicePid, false));
    } else {
      area.singleton(pid, properties);
      tracked.put(pid, new Tracked(null, pid, false));
    }
  }

  /** Deletes the configuration; an unknown pid is logged, as in Kura. */
  synchronized void delete(String pid) throws KuraException {
    Optional<Configuration> present = area.find(pid);
    tracked.remove(pid);
    guard.forget(pid);
    if (present.isEmpty()) {
      LOG.warn("no configuration {} to delete", pid);
      findings.add(pid + ": deleted, but there is no such configuration");
      return;
    }
    area.delete(present.get());
  }

  /** The pids of all factory instances, tracked or not. */
  List<String> factoryInstances() throws KuraException {
    return area.factoryInstances();
  }

  /** Deletes every factory instance. */
  synchronized void deleteAllFactoryInstances() throws KuraException {
    for (String pid : area.factoryInstances()) {
      delete(pid);
    }
  }

  /** Merges defaults, current and given properties; false when the pid is not tracked. */
  synchronized boolean update(String pid, Map<String, Object> given) throws KuraException {
    Optional<Configuration> present = area.find(pid);
    if (!tracked.containsKey(pid) || present.isEmpty()) {
      LOG.info("update of {} ignored, it is not tracked", pid);
      findings.add(
          pid + ": update ignored, no such component is registered (no exception, no message)");
      return false;
    }
    write(pid, present.get(), given);
    return true;
  }

  /** Sets a singleton back to its defaults. */
  synchronized void reset(String pid) throws KuraException {
    area.singleton(pid, Passwords.asText(catalog.defaults(pid)));
  }

  synchronized boolean isFactoryInstance(String pid) {
    Tracked instance = tracked.get(pid);
    return instance != null && instance.factoryPid() != null;
  }

  /** The instance's service appeared: unless just created, its configuration is written again. */
  synchronized void registered(String pid, String servicePid, @Nullable String factoryPid)
      throws KuraException {
    Tracked known = tracked.put(pid, new Tracked(factoryPid, servicePid, false));
    if (known != null && known.fresh()) {
      return;
    }
    Optional<Configuration> present = area.find(pid);
    if (present.isPresent() && guard.allows(pid, String.valueOf(factoryPid))) {
      write(pid, present.get(), Map.of());
    }
  }

  /** The instance's service went: it is forgotten until it registers again. */
  synchronized void unregistered(String pid, String servicePid) {
    Tracked known = tracked.get(pid);
    // After a rollback the old instance goes when the new configuration is there already.
    if (known != null && servicePid.equals(known.servicePid())) {
      tracked.remove(pid);
    }
  }

  /** A bundle's designate appeared: new defaults are merged, singletons get a configuration. */
  synchronized void designated(Designated designated) throws KuraException {
    catalog.add(designated);
    String pid = designated.pid();
    if (!designated.factory()) {
      seed(pid);
      return;
    }
    for (Map.Entry<String, Tracked> instance : List.copyOf(tracked.entrySet())) {
      if (pid.equals(instance.getValue().factoryPid())) {
        mergeDefaults(instance.getKey());
      }
    }
  }

  synchronized void undesignated(Designated designated) {
    catalog.remove(designated);
  }

  private void seed(String pid) throws KuraException {
    if (area.find(pid).isEmpty()) {
      area.singleton(pid, Passwords.asText(catalog.defaults(pid)));
      tracked.put(pid, new Tracked(null, pid, true));
    } else {
      mergeDefaults(pid);
    }
  }

  private void mergeDefaults(String pid) throws KuraException {
    Optional<Configuration> present = area.find(pid);
    if (present.isEmpty()) {
      return;
    }
    Map<String, Object> current = ConfigurationArea.properties(present.get());
    Optional<OCD> definition = definition(present.get());
    boolean complete =
        definition.isEmpty()
            || current.keySet().containsAll(catalog.defaults(definition.get().getId()).keySet());
    if (!complete) {
      write(pid, present.get(), Map.of());
    }
  }

  private void write(String pid, Configuration configuration, Map<String, Object> given)
      throws KuraException {
    Map<String, Object> merged = new LinkedHashMap<>();
    Optional<OCD> definition = definition(configuration);
    definition.ifPresent(ocd -> merged.putAll(catalog.defaults(ocd.getId())));
    merged.putAll(
        Passwords.typed(ConfigurationArea.properties(configuration), definition.orElse(null)));
    merged.putAll(given);
    merged.values().removeIf(Objects::isNull);
    area.write(configuration, pid, Passwords.asText(passwords.encrypted(merged)));
  }

  private Optional<OCD> definition(Configuration configuration) {
    String factoryPid = configuration.getFactoryPid();
    return catalog.definition(factoryPid == null ? configuration.getPid() : factoryPid);
  }

  /** The tracked instance's configuration, passwords typed and encrypted. */
  synchronized Optional<KuraConfiguration> current(String pid) throws KuraException {
    Optional<Configuration> present = area.find(pid);
    if (!tracked.containsKey(pid) || present.isEmpty()) {
      return Optional.empty();
    }
    OCD definition = definition(present.get()).orElse(null);
    Map<String, Object> properties =
        Passwords.typed(ConfigurationArea.properties(present.get()), definition);
    return Optional.of(new KuraConfiguration(pid, definition, properties));
  }
}
