/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.web;

import io.wiotp.devkit.kura.component.KuraConfiguration;
import io.wiotp.devkit.kura.ui.WebUi.Row;
import io.wiotp.devkit.kura.web.ConnectionFactories.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.kura.cloudconnection.CloudConnectionManager;
import org.eclipse.kura.cloudconnection.factory.CloudConnectionFactory;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.ConfigurationService;
import org.jspecify.annotations.Nullable;

/** The table of the Cloud Connections page and its dialogs (kura-contract 1.4, 1.5). */
final class ConnectionsPage {

  private static final Pattern PID = Pattern.compile("^[\\w\\-]+([\\.][\\w\\-]+)*$");
  private static final long REFRESH_MILLIS = 2000;

  private final Services services;
  private final ConnectionFactories factories;
  private final PubSubs pubSubs;
  private final Tabs tabs;
  private final ComponentStates components;
  private final ConfigurationService configurations;
  private final RequestClock clock;
  private final Absences absences;
  private final StaleRows stale;

  ConnectionsPage(Requests requests, ConnectionFactories factories, Tabs tabs, StaleRows stale) {
    this.services = requests.services();
    this.factories = factories;
    this.pubSubs = new PubSubs(requests);
    this.tabs = tabs;
    this.components = requests.components();
    this.configurations = requests.configurations();
    this.clock = requests.clock();
    this.absences = requests.absences();
    this.stale = stale;
  }

  List<Row> rows() throws Exception {
    Map<String, String> connections = new LinkedHashMap<>();
    for (Connection each : factories.connections()) {
      connections.put(each.pid(), each.factoryPid());
    }
    Map<String, String> statuses = statuses();
    List<Row> attached = pubSubs.rows(connections.keySet());
    noteVanished(connections.keySet());
    List<Row> rows = new ArrayList<>();
    connections.forEach(
        (pid, factoryPid) -> {
          String status = statuses.getOrDefault(pid, "Not registered");
          rows.add(new Row(pid, "Cloud connection", status, factoryPid, pid));
          attached.stream().filter(row -> row.connectionPid().equals(pid)).forEach(rows::add);
        });
    return rows;
  }

  private Map<String, String> statuses() throws Exception {
    Map<String, String> result = new LinkedHashMap<>();
    services.forEach(
        CloudConnectionManager.class,
        (reference, manager) -> {
          String pid = Services.pid(reference);
          if (pid != null) {
            boolean connected = clock.timed(pid + " isConnected()", manager::isConnected);
            stale.refreshed(pid, (Long) reference.getProperty("service.id"), connected);
            result.put(pid, connected ? "Connected" : "Disconnected");
          }
        });
    return result;
  }

  private void noteVanished(Set<String> listed) throws Exception {
    for (ComponentConfiguration each : configurations.getComponentConfigurations()) {
      Map<String, Object> properties = each.getConfigurationProperties();
      Object factory = properties.get(KuraConfiguration.FACTORY_PID);
      if (properties.containsKey(CloudConnectionFactory.KURA_CLOUD_CONNECTION_FACTORY_PID)
          && factory != null) {
        String pid = each.getPid();
        absences.note(
            "connection " + pid,
            !listed.contains(pid),
            () ->
                pid
                    + ": configured, but its factory does not list it, so it has vanished from the"
                    + " page"
                    + (services.byPid(pid).isPresent()
                        ? ""
                        : ": " + components.absence(factory.toString(), pid)));
      }
    }
  }

  void newConnection(String factoryPid, String pid) throws Exception {
    var regex = factories.pidRegex(factoryPid);
    check(pid, regex.orElse(null));
    if (regex.isPresent() && configurations.getConfigurableComponentPids().contains(pid)) {
      throw new IllegalArgumentException("pid " + pid + " is in use");
    }
    factories.create(factoryPid, pid);
    awaitRegistered(factories.stack(pid, factoryPid));
  }

  void deleteConnection(String pid) throws Exception {
    List<Row> attached =
        rows().stream()
            .filter(row -> row.connectionPid().equals(pid) && !row.pid().equals(pid))
            .toList();
    if (!attached.isEmpty()) {
      throw new IllegalStateException(
          "connection " + pid + " has publishers or subscribers: delete them first");
    }
    factories.delete(connection(pid).factoryPid(), pid);
  }

  List<String> tabs(String pid) throws Exception {
    for (Row row : rows()) {
      if (row.pid().equals(pid) && !row.connectionPid().equals(pid)) {
        return tabs.names(List.of(pid));
      }
    }
    return tabs.names(factories.stack(pid, connection(pid).factoryPid()));
  }

  List<String> pubSubFactories(String connectionPid) throws Exception {
    return pubSubs.factories(connection(connectionPid).factoryPid());
  }

  void newPubSub(String connectionPid, String factoryPid, String pid) throws Exception {
    if (!new HashSet<>(pubSubFactories(connectionPid)).contains(factoryPid)) {
      throw new IllegalArgumentException(
          "New Pub/Sub of " + connectionPid + " does not offer " + factoryPid);
    }
    check(pid, pubSubs.pidRegex(factoryPid).orElse(null));
    configurations.createFactoryConfiguration(
        factoryPid, pid, Map.of(PubSubs.ENDPOINT, connectionPid), true);
    awaitRegistered(List.of(pid));
  }

  /** Waits as long as the page waits before it refreshes. */
  void awaitRegistered(List<String> pids) throws InterruptedException {
    long end = System.nanoTime() + REFRESH_MILLIS * 1_000_000;
    for (String pid : pids) {
      services.await(pid, (end - System.nanoTime()) / 1_000_000);
    }
  }

  private Connection connection(String pid) throws Exception {
    return factories.connections().stream()
        .filter(each -> each.pid().equals(pid))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no connection " + pid + " is listed"));
  }

  private static void check(String pid, @Nullable String regex) {
    if (!PID.matcher(pid).matches()) {
      throw new IllegalArgumentException("pid " + pid + " does not match " + PID);
    }
    if (regex != null && !Pattern.compile(regex).matcher(pid).find()) {
      throw new IllegalArgumentException("pid " + pid + " does not match " + regex);
    }
  }
}
