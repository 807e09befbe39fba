/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.web;

import io.wiotp.devkit.kura.finding.Findings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.kura.cloudconnection.CloudConnectionManager;
import org.eclipse.kura.cloudconnection.CloudEndpoint;
import org.osgi.framework.ServiceReference;

/** The group Cloud Services of the Status page (kura-contract 1.8). */
final class StatusPage {

  private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/]|&(lt|gt|amp|quot);");

  private final Services services;
  private final RequestClock clock;
  private final Findings findings;

  StatusPage(Requests requests) {
    this.services = requests.services();
    this.clock = requests.clock();
    this.findings = requests.findings();
  }

  /** Lines by connection; throws what breaks the whole page. */
  Map<String, Map<String, String>> lines() throws Exception {
    boolean sorted = services.references(CloudEndpoint.class).size() > 1;
    TreeMap<String, Map<String, String>> pages = new TreeMap<>();
    services.forEach(
        CloudEndpoint.class,
        (reference, endpoint) -> {
          String pid = Services.pid(reference);
          if (pid == null) {
            findings.add(
                Services.name(reference)
                    + ": a CloudEndpoint without kura.service.pid: with a second connection the"
                    + " Status page breaks");
            if (sorted) {
              throw new NullPointerException("kura.service.pid of " + reference);
            }
          }
          String name = String.valueOf(pid);
          pages.put(name, lines(name, endpoint));
        });
    return pages;
  }

  private Map<String, String> lines(String pid, CloudEndpoint endpoint) throws Exception {
    TreeMap<String, String> sorted = new TreeMap<>(info(pid, endpoint));
    List<Boolean> connected =
        services.each(
            CloudConnectionManager.class,
            (reference, manager) -> isConnected(pid, reference, manager));
    if (!connected.isEmpty()) {
      sorted.put("Service Status", connected.get(0) ? "CONNECTED" : "DISCONNECTED");
    }
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("Connection Name", pid);
    lines.putAll(sorted);
    return lines;
  }

  private Optional<Boolean> isConnected(
      String pid, ServiceReference<?> reference, CloudConnectionManager manager) throws Exception {
    return pid.equals(Services.pid(reference))
        ? Optional.of(clock.timed(pid + " isConnected()", manager::isConnected))
        : Optional.empty();
  }

  private Map<String, String> info(String pid, CloudEndpoint endpoint) throws Exception {
    Map<String, String> info;
    try {
      info = clock.timed(pid + " getInfo()", endpoint::getInfo);
    } catch (RuntimeException e) {
      findings.add(pid + ": getInfo() threw " + e + ": the whole Status page breaks");
      throw e;
    }
    if (info == null) {
      findings.add(pid + ": getInfo() returned null: the whole Status page breaks");
      throw new NullPointerException("getInfo() of " + pid);
    }
    info.forEach(
        (key, value) -> {
          if (MARKUP.matcher(key + value).find()) {
            findings.add(pid + ": markup in the line " + key + " is shown as plain text");
          }
        });
    return info;
  }
}
