/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.web;

import io.wiotp.devkit.kura.finding.Findings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.ConfigurationService;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/** The tabs of a connection: one per layer that is registered and has a form (1.5). */
final class Tabs {

  private final Services services;
  private final ConfigurationService configurations;
  private final Findings findings;
  private final Absences absences;

  Tabs(Requests requests) {
    this.services = requests.services();
    this.configurations = requests.configurations();
    this.findings = requests.findings();
    this.absences = requests.absences();
  }

  /** Tab names in the order shown. */
  List<String> names(List<String> stack) throws Exception {
    List<String> names = new ArrayList<>();
    for (String pid : stack) {
      absences.note(
          "tab " + pid,
          services.byPid(pid).isEmpty(),
          () -> pid + ": not registered, so the connection has no tab for it");
      Optional<ComponentConfiguration> shown = registered(pid);
      if (shown.isPresent() && shown.get().getDefinition() == null) {
        findings.add(
            pid + ": no Metatype definition that Kura finds, so the connection has no tab for it");
      } else if (shown.isPresent()) {
        String name = name(pid);
        if (names.contains(name)) {
          findings.add(pid + ": two tabs are named " + name + "; clicking one shows the other");
        }
        names.add(name);
      }
    }
    names.sort(Comparator.naturalOrder());
    return names;
  }

  /** Kura asks with a filter over services, so an unregistered instance is not found. */
  Optional<ComponentConfiguration> registered(String pid) throws Exception {
    try {
      var filter = FrameworkUtil.createFilter("(kura.service.pid=" + pid + ")");
      return configurations.getComponentConfigurations(filter).stream().findFirst();
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException("not a pid: " + pid, e);
    }
  }

  private static String name(String pid) {
    String last = pid.substring(pid.lastIndexOf('.') + 1);
    return last.isEmpty() ? last : Character.toUpperCase(last.charAt(0)) + last.substring(1);
  }
}
