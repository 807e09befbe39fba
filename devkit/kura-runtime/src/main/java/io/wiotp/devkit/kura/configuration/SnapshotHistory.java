/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.configuration;

import io.wiotp.devkit.kura.component.KuraConfiguration;
import io.wiotp.devkit.kura.component.Passwords;
import io.wiotp.devkit.kura.snapshot.SnapshotFolder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.Password;
import org.jspecify.annotations.Nullable;

/** Takes snapshots of the store, and brings it back to one. */
final class SnapshotHistory {

  private final SnapshotFolder folder;
  private final InstanceStore store;
  private final ComponentWatch components;
  private final Passwords passwords;
  private final Clock clock;

  SnapshotHistory(
      SnapshotFolder folder,
      InstanceStore store,
      ComponentWatch components,
      Passwords passwords,
      Clock clock) {
    this.folder = folder;
    this.store = store;
    this.components = components;
    this.passwords = passwords;
    this.clock = clock;
  }

  NavigableSet<Long> ids() throws KuraException {
    return folder.ids();
  }

  List<KuraConfiguration> read(long id) throws KuraException {
    return List.copyOf(folder.read(id).values());
  }

  /** At boot: the newest snapshot into ConfigurationAdmin; the seed when there is none yet. */
  void load(List<KuraConfiguration> seed) throws KuraException {
    if (folder.ids().isEmpty()) {
      folder.writeAs(0, seed);
    }
    for (KuraConfiguration configuration : folder.newest().values()) {
      store.restore(configuration);
    }
  }

  /** Every tracked configuration, passwords encrypted. */
  List<KuraConfiguration> currentState() throws KuraException {
    List<KuraConfiguration> result = new ArrayList<>();
    for (String pid : store.pids()) {
      Optional<KuraConfiguration> own = components.selfConfigured(pid);
      (own.isPresent() ? own : store.current(pid)).ifPresent(result::add);
    }
    return result;
  }

  /** Writes what is tracked now, and what the snapshot before held of components not present. */
  long take() throws KuraException {
    synchronized (store) {
      Map<String, KuraConfiguration> before = folder.newest();
      Map<String, KuraConfiguration> all = new TreeMap<>(before);
      Set<String> alive = Set.copyOf(store.factoryInstances());
      all.values().removeIf(each -> each.factoryPid().isPresent() && !alive.contains(each.pid()));
      for (KuraConfiguration each : currentState()) {
        KuraConfiguration typed = withTypesOf(before.get(each.pid()), each);
        all.put(each.pid(), typed.with(passwords.encrypted(typed.properties())));
      }
      return folder.write(List.copyOf(all.values()), clock.millis());
    }
  }

  /** A password stays one while the bundle with its definition is away. */
  private static KuraConfiguration withTypesOf(
      @Nullable KuraConfiguration before, KuraConfiguration now) {
    if (before == null || now.definition() != null) {
      return now;
    }
    Map<String, Object> properties = new LinkedHashMap<>(now.properties());
    before
        .properties()
        .forEach(
            (key, value) -> {
              if (value instanceof Password || value instanceof Password[]) {
                properties.computeIfPresent(key, (k, text) -> Passwords.typed(text));
              }
            });
    return now.with(properties);
  }

  /** Deletes all factory instances, recreates the snapshot's, and writes a copy as the newest. */
  void rollback(long id) throws KuraException {
    synchronized (store) {
      Map<String, KuraConfiguration> target = folder.read(id);
      List<String> singletons =
          store.pids().stream().filter(pid -> !store.isFactoryInstance(pid)).toList();
      store.deleteAllFactoryInstances();
      for (KuraConfiguration each : target.values()) {
        store.restore(each);
      }
      for (String pid : singletons) {
        if (!target.containsKey(pid)) {
          store.reset(pid);
        }
      }
      folder.write(List.copyOf(target.values()), clock.millis());
    }
  }
}
