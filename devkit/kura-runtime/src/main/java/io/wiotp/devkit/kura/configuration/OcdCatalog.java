/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.configuration;

import io.wiotp.devkit.kura.component.Passwords;
import io.wiotp.devkit.kura.metatype.DefaultText;
import io.wiotp.devkit.kura.metatype.Designated;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.kura.configuration.metatype.OCD;

/** The designates of all active bundles. */
final class OcdCatalog {

  private final Map<String, Designated> byPid = new ConcurrentHashMap<>();
  private final Passwords passwords;

  OcdCatalog(Passwords passwords) {
    this.passwords = passwords;
  }

  void add(Designated designated) {
    byPid.put(designated.pid(), designated);
  }

  void remove(Designated designated) {
    byPid.remove(designated.pid(), designated);
  }

  Optional<OCD> definition(String pidOrFactoryPid) {
    return Optional.ofNullable(byPid.get(pidOrFactoryPid)).flatMap(Designated::definition);
  }

  /** The defaults, passwords encrypted. */
  Map<String, Object> defaults(String pidOrFactoryPid) {
    return definition(pidOrFactoryPid)
        .map(ocd -> passwords.encrypted(DefaultText.defaults(ocd)))
        .orElse(Map.of());
  }

  Set<String> factoryPids() {
    Set<String> pids = new TreeSet<>();
    byPid.values().stream().filter(Designated::factory).forEach(each -> pids.add(each.pid()));
    return pids;
  }
}
