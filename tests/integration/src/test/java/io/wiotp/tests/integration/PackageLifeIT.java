/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.integration;

import static io.wiotp.tests.integration.KuraGateway.ENDPOINT;
import static io.wiotp.tests.integration.KuraGateway.PUBLISHER;
import static io.wiotp.tests.integration.KuraGateway.TRANSPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiotp.devkit.kura.ui.WebUi;
import io.wiotp.devkit.kura.ui.WebUi.InstalledPackage;
import io.wiotp.devkit.simulator.Simulator;
import io.wiotp.devkit.simulator.SimulatorOptions;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/**
 * The package that a user installs, on exactly Kura 5.5's third-party bundles, from its
 * installation to its end.
 */
class PackageLifeIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String NAME = "io.wiotp.kura";
  private static final String TOKEN = "token-of-the-gateway";

  @TempDir Path home;

  private Simulator platform;
  private KuraGateway gateway;
  private WebUi ui;

  @BeforeEach
  void startBoth() throws Exception {
    platform = Simulator.start(SimulatorOptions.defaults());
    platform.registerGateway("rtu", "gw1", TOKEN, GatewayRole.PRIVILEGED);
    gateway = KuraGateway.start(home);
    ui = gateway.ui();
  }

  @AfterEach
  void stopBoth() throws Exception {
    gateway.close();
    platform.close();
  }

  @Test
  void everyBundleRunsAndEveryComponentIsSatisfied() throws Exception {
    InstalledPackage installed = gateway.install(Build.deploymentPackage());
    assertThat(installed.name()).isEqualTo(NAME);
    assertThat(installed.bundles())
        .hasSize(6)
        .allSatisfy((name, state) -> assertThat(state).isEqualTo("ACTIVE"));
    connect();
    ui.newPubSub(ENDPOINT, PUBLISHER, "to-platform");
    Components components = new Components(gateway.host());
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(components.unsatisfied())
                    .as("components that are not satisfied or active")
                    .isEmpty());
    assertThat(components.states())
        .extracting(Map.Entry::getKey)
        .contains(
            ENDPOINT,
            TRANSPORT,
            KuraGateway.OUTBOX,
            PUBLISHER,
            "io.wiotp.kura.WatsonIotConnectionFactory");
    assertThat(ui.findings()).isEmpty();
  }

  @Test
  void anUninstallLeavesNothingBehindButTheConfiguration() throws Exception {
    gateway.install(Build.deploymentPackage());
    connect();
    ui.uninstallPackage(NAME);

    assertThat(ui.packages()).isEmpty();
    assertThat(gateway.context().getBundles())
        .extracting(Bundle::getSymbolicName)
        .noneMatch(name -> name.startsWith("io.wiotp.kura."));
    assertThat(servicesOfOurs()).isEmpty();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(threadsOfOurs()).isEmpty());
    await()
        .atMost(PATIENCE)
        .until(() -> !platform.isConnected("g:" + platform.organization() + ":rtu:gw1"));

    // Kura keeps configurations: a new installation finds its connection again.
    gateway.install(Build.deploymentPackage());
    awaitConnected();
  }

  @Test
  void anUpgradeFromAnOlderVersionKeepsConnectionAndPublisher() throws Exception {
    gateway.install(OlderPackage.of(Build.deploymentPackage(), "0.9.0", home));
    assertThat(ui.packages()).extracting(InstalledPackage::version).containsExactly("0.9.0");
    connect();
    ui.newPubSub(ENDPOINT, PUBLISHER, "to-platform");
    ui.apply("to-platform", Map.of("event.id", "kept"));

    gateway.install(Build.deploymentPackage());
    assertThat(ui.packages())
        .extracting(InstalledPackage::version)
        .containsExactly("1.0.0.SNAPSHOT");
    awaitConnected();
    assertThat(ui.form("to-platform")).containsEntry("event.id", "kept");
    assertThat(ui.form(ENDPOINT)).containsEntry("device.id", "gw1");
  }

  private void connect() throws Exception {
    gateway.connect("", platform.mqttPort(), platform.organization(), "gw1", TOKEN);
    awaitConnected();
  }

  private void awaitConnected() {
    await().atMost(PATIENCE).until(() -> gateway.statusOf(ENDPOINT).equals("Connected"));
  }

  private List<String> servicesOfOurs() throws Exception {
    ServiceReference<?>[] references = gateway.context().getAllServiceReferences(null, null);
    return Arrays.stream(references)
        .filter(reference -> reference.getBundle().getSymbolicName().startsWith("io.wiotp.kura."))
        .map(Object::toString)
        .toList();
  }

  private static List<String> threadsOfOurs() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("wiotp-io.wiotp.kura") || name.startsWith("MQTT "))
        .toList();
  }
}
