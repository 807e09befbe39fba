/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.web;

import io.wiotp.devkit.kura.deployment.EmulatedDeploymentAgent;
import io.wiotp.devkit.kura.finding.Findings;
import io.wiotp.devkit.kura.status.StatusLed;
import io.wiotp.devkit.kura.ui.WebUi;
import io.wiotp.devkit.kura.wire.WireCounts;
import io.wiotp.devkit.kura.wire.WireGraph;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.crypto.CryptoService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.deploymentadmin.DeploymentAdmin;

/** Gives each page its requests. */
@Component(service = WebUi.class, immediate = true)
public final class EmulatedWebUi implements WebUi {

  private final ConfigurationService configurations;
  private final EmulatedDeploymentAgent agent;
  private final Findings findings;
  private final StatusLed led;
  private final WireCounts wireCounts;
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
      BundleContext context,
      @Reference ConfigurationService configurations,
      @Reference CryptoService crypto,
      @Reference ServiceComponentRuntime runtime,
      @Reference EmulatedDeploymentAgent agent,
      @Reference DeploymentAdmin admin,
      @Reference Findings findings,
      @Reference StatusLed led,
      @Reference WireCounts wireCounts,
      @Reference WireGraph graph,
      @Reference ConnectionEvents events) {
    this.configurations = configurations;
    this.agent = agent;
    this.findings = findings;
    this.led = led;
    this.wireCounts = wireCounts;
    Services services = new Services(context);
    RequestClock clock = new RequestClock(findings, System::nanoTime);
    Absences absences = new Absences(findings, System::nanoTime);
    ComponentStates components = new ComponentStates(runtime);
    Tabs tabs = new Tabs(services, configurations, findings, absences);
    PubSubs pubSubs = new PubSubs(services, components, configurations, findings, absences);
    this.packages = new PackagesPage(context, agent, admin);
    this.factories = new ConnectionFactories(services, clock, findings);
    this.connections =
        new ConnectionsPage(
            services,
            factories,
            pubSubs,
            tabs,
            components,
            configurations,
            clock,
            absences,
            new StaleRows(events, absences));
    this.button = new ConnectButton(services, findings);
    this.status = new StatusPage(services, clock, findings);
    this.forms = new Forms(tabs, configurations, crypto, findings);
    this.wires = new WiresPage(configurations, graph, findings);
    this.trustStores = new TrustStorePage(services);
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
    agent.awaitIdle(limit);
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
    return wireCounts.all();
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
