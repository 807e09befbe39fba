/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.web;

import io.wiotp.devkit.kura.finding.Findings;
import io.wiotp.devkit.kura.status.StatusLed;
import io.wiotp.devkit.kura.ui.WebUi;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.crypto.CryptoService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives each page its requests. */
@Component(service = WebUi.class, immediate = true)
public final class EmulatedWebUi implements WebUi {

  private final ConfigurationService configurations;
  private final Findings findings;
  private final StatusLed led;
  private final PackagesPage packages;
  private final ConnectionFactories factories;
  private final ConnectionsPage connections;
  private final ConnectButton button;
  private final StatusPage status;
  private final Forms forms;
  private final WiresPage wires;
  private final TrustStorePage trustStores;

  @Activate
  public EmulatedWebUi(
      @Reference Requests requests,
      @Reference CryptoService crypto,
      @Reference ConnectionEvents events,
      @Reference StatusLed led,
      @Reference PackagesPage packages,
      @Reference WiresPage wires) {
    this.configurations = requests.configurations();
    this.findings = requests.findings();
    this.led = led;
    this.packages = packages;
    this.wires = wires;
    Tabs tabs = new Tabs(requests);
    StaleRows stale = new StaleRows(events, requests.absences());
    this.factories = new ConnectionFactories(requests);
    this.connections = new ConnectionsPage(requests, factories, tabs, stale);
    this.button = new ConnectButton(requests);
    this.status = new StatusPage(requests);
    this.forms = new Forms(tabs, configurations, crypto, findings);
    this.trustStores = new TrustStorePage(requests.services());
  }

  @Override
  public InstalledPackage installPackage(Path dp) throws Exception {
    return packages.install(dp);
  }

  @Override
  public void uninstallPackage(String name) throws Exception {
    packages.uninstall(name);
  }

  @Override
  public List<InstalledPackage> packages() {
    return packages.all();
  }

  @Override
  public void awaitPackages(Duration limit) throws Exception {
    packages.awaitInstalled(limit);
  }

  @Override
  public List<String> connectionFactories() {
    try {
      return factories.factoryPids();
    } catch (Exception e) {
      throw new IllegalStateException("the page is broken: " + e.getMessage(), e);
    }
  }

  @Override
  public void newConnection(String factoryPid, String pid) throws Exception {
    connections.newConnection(factoryPid, pid);
  }

  @Override
  public void deleteConnection(String pid) throws Exception {
    connections.deleteConnection(pid);
  }

  @Override
  public List<Row> cloudConnections() throws Exception {
    return connections.rows();
  }

  @Override
  public List<String> tabs(String connectionPid) throws Exception {
    return connections.tabs(connectionPid);
  }

  @Override
  public void connect(String pid) throws Exception {
    button.connect(pid);
  }

  @Override
  public void disconnect(String pid) throws Exception {
    button.disconnect(pid);
  }

  @Override
  public List<String> pubSubFactories(String connectionPid) throws Exception {
    return connections.pubSubFactories(connectionPid);
  }

  @Override
  public void newPubSub(String connectionPid, String factoryPid, String pid) throws Exception {
    connections.newPubSub(connectionPid, factoryPid, pid);
  }

  @Override
  public Map<String, Object> form(String pid) throws Exception {
    return forms.show(pid);
  }

  @Override
  public void apply(String pid, Map<String, Object> values) throws Exception {
    forms.apply(pid, values);
  }

  @Override
  public void put(String pid, Map<String, Object> values) throws Exception {
    forms.put(pid, values);
  }

  @Override
  public void newComponent(String factoryPid, String pid, Map<String, Object> values)
      throws Exception {
    configurations.createFactoryConfiguration(
        factoryPid, pid, forms.typed(factoryPid, values), true);
    connections.awaitRegistered(List.of(pid));
  }

  @Override
  public void deleteComponent(String pid) throws Exception {
    wires.unwire(pid);
    configurations.deleteFactoryConfiguration(pid, true);
  }

  @Override
  public void wire(String emitterPid, String receiverPid) throws Exception {
    wires.wire(emitterPid, receiverPid);
  }

  @Override
  public Map<String, Long> wireCounts() {
    return wires.counts();
  }

  @Override
  public Map<String, Map<String, String>> statusPage() throws Exception {
    return status.lines();
  }

  @Override
  public long takeSnapshot() throws Exception {
    return configurations.snapshot();
  }

  @Override
  public List<Long> snapshots() throws Exception {
    return configurations.getSnapshots().stream().sorted().toList();
  }

  @Override
  public void rollback(long snapshot) throws Exception {
    configurations.rollback(snapshot);
  }

  @Override
  public String led() {
    return led.shown().name();
  }

  @Override
  public void trust(String keystorePid, String alias, Path pem) throws Exception {
    trustStores.trust(keystorePid, alias, pem);
  }

  @Override
  public List<String> findings() {
    return findings.all();
  }
}
