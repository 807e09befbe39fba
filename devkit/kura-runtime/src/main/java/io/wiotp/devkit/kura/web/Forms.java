/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.web;

import io.wiotp.devkit.kura.component.KuraConfiguration;
import io.wiotp.devkit.kura.component.Passwords;
import io.wiotp.devkit.kura.finding.Findings;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.configuration.metatype.AD;
import org.eclipse.kura.configuration.metatype.OCD;
import org.eclipse.kura.crypto.CryptoService;

/** Forms and their Apply. */
final class Forms {

  private final Tabs tabs;
  private final ConfigurationService configurations;
  private final Passwords passwords;
  private final Findings findings;

  Forms(Tabs tabs, ConfigurationService configurations, CryptoService crypto, Findings findings) {
    this.tabs = tabs;
    this.configurations = configurations;
    this.passwords = new Passwords(crypto);
    this.findings = findings;
  }

  /** Values by option; empty when there is no form. */
  Map<String, Object> show(String pid) throws Exception {
    Optional<ComponentConfiguration> found = tabs.registered(pid);
    if (found.isEmpty()) {
      return Map.of();
    }
    OCD definition = found.get().getDefinition();
    if (definition == null) {
      findings.add(pid + ": no Metatype definition that Kura finds, so there is no form");
      return Map.of();
    }
    Map<String, Object> values = found.get().getConfigurationProperties();
    Map<String, Object> shown = new LinkedHashMap<>();
    for (AD ad : definition.getAD()) {
      Object value = values.get(ad.getId());
      if (new FormField(pid, ad).isPassword()) {
        shown.put(ad.getId(), value == null ? "" : FormField.PLACEHOLDER);
      } else {
        shown.put(ad.getId(), value == null ? "" : value);
      }
    }
    return shown;
  }

  /** Sends the whole form with these entries changed. */
  void apply(String pid, Map<String, Object> entries) throws Exception {
    Optional<ComponentConfiguration> found = tabs.registered(pid);
    if (found.isEmpty() || found.get().getDefinition() == null) {
      throw new IllegalStateException("there is no form for " + pid);
    }
    Map<String, Object> sent = new HashMap<>();
    Map<String, Object> current = found.get().getConfigurationProperties();
    Map<String, Object> open = new HashMap<>(entries);
    for (AD ad : found.get().getDefinition().getAD()) {
      FormField field = new FormField(pid, ad);
      String id = ad.getId();
      boolean entered = open.containsKey(id);
      Object entry = open.remove(id);
      if (field.isPassword() && FormField.PLACEHOLDER.equals(entry)) {
        continue;
      }
      if (entered) {
        sent.put(id, field.sent(entry));
      } else if (current.get(id) == null) {
        sent.put(id, field.untouched());
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException("the form of " + pid + " has no " + open.keySet());
    }
    configurations.updateConfiguration(pid, sent, true);
  }

  /** REST and snapshots know no rules of a form (kura-contract 2.5). */
  void put(String pid, Map<String, Object> values) throws Exception {
    configurations.updateConfiguration(pid, values, true);
  }

  /** Entries for a new instance, typed by its definition; passwords encrypted. */
  Map<String, Object> typed(String factoryPid, Map<String, Object> entries) throws Exception {
    Map<String, Object> result = new HashMap<>(entries);
    OCD definition = configurations.getDefaultComponentConfiguration(factoryPid).getDefinition();
    if (definition != null) {
      for (AD ad : definition.getAD()) {
        if (entries.containsKey(ad.getId())) {
          result.put(ad.getId(), new FormField(factoryPid, ad).sent(entries.get(ad.getId())));
        }
      }
    }
    result.remove(KuraConfiguration.FACTORY_PID);
    return passwords.encrypted(result);
  }
}
