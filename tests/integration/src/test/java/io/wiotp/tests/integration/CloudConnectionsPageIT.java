/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.integration;

import static io.wiotp.tests.integration.KuraGateway.ENDPOINT;
import static io.wiotp.tests.integration.KuraGateway.OUTBOX;
import static io.wiotp.tests.integration.KuraGateway.PUBLISHER;
import static io.wiotp.tests.integration.KuraGateway.TRANSPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.wiotp.devkit.kura.ui.WebUi;
import io.wiotp.devkit.simulator.Simulator;
import io.wiotp.devkit.simulator.SimulatorOptions;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;

/**
 * What an automation engineer sees and does on Kura's Cloud Connections page, with the real
 * package.
 */
class CloudConnectionsPageIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String TOKEN = "token-of-the-gateway";

  @TempDir Path home;

  private Simulator platform;
  private KuraGateway gateway;
  private WebUi ui;

  @BeforeEach
  void startBoth() throws Exception {
    platform = Simulator.start(SimulatorOptions.defaults());
    platform.registerGateway("rtu", "gw1", TOKEN, GatewayRole.PRIVILEGED);
    platform.registerGateway("rtu", "gw2", TOKEN, GatewayRole.PRIVILEGED);
    gateway = KuraGateway.start(home);
    gateway.install(Build.deploymentPackage());
    ui = gateway.ui();
  }

  @AfterEach
  void stopBoth() throws Exception {
    gateway.close();
    platform.close();
  }

  @Test
  void newConnectionHasItsTabsAndPublisherAndConnects() throws Exception {
    assertThat(ui.connectionFactories()).containsExactly(ENDPOINT);
    connect("", "gw1");
    assertThat(ui.tabs(ENDPOINT))
        .containsExactly("WatsonIotEndpoint", "WatsonIotOutbox", "WatsonIotTransport");
    assertThat(ui.pubSubFactories(ENDPOINT)).containsExactly(PUBLISHER);
    awaitStatus(ENDPOINT, "Connected");
    assertThat(ui.led()).isEqualTo("ON");

    ui.newPubSub(ENDPOINT, PUBLISHER, "to-platform");
    assertThat(ui.cloudConnections())
        .anySatisfy(
            row -> {
              assertThat(row.pid()).isEqualTo("to-platform");
              assertThat(row.connectionPid()).isEqualTo(ENDPOINT);
            });
    assertThat(ui.form("to-platform")).containsKeys("event.id", "device.type", "device.id", "qos");
    assertThat(ui.findings()).isEmpty();
  }

  @Test
  void aFreshConnectionIsVisibleAndSaysWhatIsMissing() throws Exception {
    ui.newConnection(ENDPOINT, ENDPOINT);
    assertThat(gateway.statusOf(ENDPOINT)).isEqualTo("Disconnected");
    assertThat(gateway.statusLine(ENDPOINT, "State reason")).contains("WIOTP-0309");
    assertThat(gateway.statusLine(ENDPOINT, "State remedy")).contains("organization");
    assertThat(ui.form(TRANSPORT)).isNotEmpty();
    assertThat(ui.form(OUTBOX)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mine", "io.wiotp.kura.WatsonIotEndpoint-", ENDPOINT + "-a-b", ENDPOINT + "x"})
  void aNameOutsideTheRuleIsRefusedAndLeavesNothing(String pid) throws Exception {
    assertThatThrownBy(() -> ui.newConnection(ENDPOINT, pid)).isInstanceOf(Exception.class);
    assertThat(ui.cloudConnections()).isEmpty();
  }

  @Test
  void severalConnectionsLiveSideBySide() throws Exception {
    connect("", "gw1");
    connect("-two", "gw2");
    awaitStatus(ENDPOINT, "Connected");
    awaitStatus(ENDPOINT + "-two", "Connected");
    assertThat(platform.isConnected("g:" + platform.organization() + ":rtu:gw1")).isTrue();
    assertThat(platform.isConnected("g:" + platform.organization() + ":rtu:gw2")).isTrue();

    ui.disconnect(ENDPOINT);
    awaitStatus(ENDPOINT, "Disconnected");
    assertThat(gateway.statusOf(ENDPOINT + "-two")).isEqualTo("Connected");

    ui.deleteConnection(ENDPOINT);
    assertThat(ui.cloudConnections()).extracting(WebUi.Row::pid).containsExactly(ENDPOINT + "-two");
    assertThat(ui.tabs(ENDPOINT + "-two"))
        .containsExactly("WatsonIotEndpoint-two", "WatsonIotOutbox-two", "WatsonIotTransport-two");
  }

  @Test
  void connectAndDisconnectDoWhatTheySayAndReconnectStaysOn() throws Exception {
    connect("", "gw1");
    awaitStatus(ENDPOINT, "Connected");
    ui.disconnect(ENDPOINT);
    awaitStatus(ENDPOINT, "Disconnected");
    assertThat(gateway.statusLine(ENDPOINT, "State reason")).contains("WIOTP-0306");
    ui.connect(ENDPOINT);
    assertThat(gateway.statusOf(ENDPOINT)).isEqualTo("Connected");

    int port = platform.mqttPort();
    platform.close();
    awaitStatus(ENDPOINT, "Disconnected");
    platform =
        Simulator.start(
            SimulatorOptions.defaults()
                .withOrganization(platform.organization())
                .withPorts(port, 0, 0));
    platform.registerGateway("rtu", "gw1", TOKEN, GatewayRole.PRIVILEGED);
    awaitStatus(ENDPOINT, "Connected");
  }

  @Test
  void aConnectThatFailsTellsThePersonWhy() throws Exception {
    gateway.connect("", platform.mqttPort(), platform.organization(), "gw1", "sesame-4711");
    await()
        .atMost(PATIENCE)
        .until(() -> gateway.statusLine(ENDPOINT, "State reason").contains("WIOTP-0201"));
    // The page shows a fixed sentence instead of ours, so the reason has to stand on the Status
    // page.
    assertThatThrownBy(() -> ui.connect(ENDPOINT)).isInstanceOf(Exception.class);
    assertThat(gateway.statusLine(ENDPOINT, "State reason")).contains("WIOTP-0201");
    assertThat(gateway.statusLine(ENDPOINT, "State remedy")).isNotEmpty();
    assertThat(ui.statusPage().toString()).doesNotContain("sesame-4711");
  }

  @Test
  void everyBundleCanBeRestartedAlone() throws Exception {
    connect("", "gw1");
    ui.newPubSub(ENDPOINT, PUBLISHER, "to-platform");
    awaitStatus(ENDPOINT, "Connected");
    for (String name :
        List.of("publisher", "connection", "transport", "outbox", "protocol", "api")) {
      Bundle bundle = gateway.bundle("io.wiotp.kura." + name);
      bundle.stop();
      bundle.start();
      awaitStatus(ENDPOINT, "Connected");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(ui.cloudConnections())
                      .as("rows after a restart of " + name)
                      .extracting(WebUi.Row::pid)
                      .contains(ENDPOINT, "to-platform"));
      assertThat(ui.tabs(ENDPOINT)).hasSize(3);
    }
  }

  @Test
  void aStoppedLayerIsNamedAndTheConnectionStaysVisible() throws Exception {
    connect("", "gw1");
    awaitStatus(ENDPOINT, "Connected");
    gateway.bundle("io.wiotp.kura.transport").stop();
    awaitStatus(ENDPOINT, "Disconnected");
    assertThat(gateway.statusLine(ENDPOINT, "State reason")).contains("WIOTP-0302");
    gateway.bundle("io.wiotp.kura.connection").stop();
    awaitStatus(ENDPOINT, "");
    gateway.bundle("io.wiotp.kura.connection").start();
    gateway.bundle("io.wiotp.kura.transport").start();
    awaitStatus(ENDPOINT, "Connected");
  }

  @Test
  void theSnapshotBringsConnectionsBackAfterARestartOfKura() throws Exception {
    connect("", "gw1");
    ui.newPubSub(ENDPOINT, PUBLISHER, "to-platform");
    awaitStatus(ENDPOINT, "Connected");
    gateway.close();

    // The snapshot is applied first, the package is installed afterwards, into empty storage.
    gateway = KuraGateway.start(home);
    ui = gateway.ui();
    awaitStatus(ENDPOINT, "Connected");
    assertThat(ui.cloudConnections()).extracting(WebUi.Row::pid).contains(ENDPOINT, "to-platform");
    assertThat(ui.findings()).isEmpty();
  }

  @Test
  void aRollbackRecreatesTheStackAndItConnectsAgain() throws Exception {
    connect("", "gw1");
    awaitStatus(ENDPOINT, "Connected");
    long good = ui.takeSnapshot();
    ui.apply(ENDPOINT, Map.of("device.id", "gw2"));
    awaitClient("gw2");
    ui.rollback(good);
    awaitClient("gw1");
    awaitStatus(ENDPOINT, "Connected");
    assertThat(gateway.statusLine(ENDPOINT, "Client ID")).endsWith(":rtu:gw1");
  }

  @Test
  void passwordsArriveEncryptedAndAreNeverShown() throws Exception {
    connect("", "gw1");
    awaitStatus(ENDPOINT, "Connected");
    assertThat(ui.form(ENDPOINT).get("auth.token")).isNotEqualTo(TOKEN);
    assertThat(ui.statusPage().toString()).doesNotContain(TOKEN);
    // A value that arrives in clear, as a script would set it, works as well.
    ui.apply(ENDPOINT, Map.of("device.id", "gw2"));
    awaitClient("gw2");
  }

  private void connect(String suffix, String deviceId) throws Exception {
    gateway.connect(suffix, platform.mqttPort(), platform.organization(), deviceId, TOKEN);
  }

  private void awaitStatus(String pid, String status) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(gateway.statusOf(pid)).as(pid).isEqualTo(status));
  }

  private void awaitClient(String deviceId) {
    await()
        .atMost(PATIENCE)
        .until(() -> platform.isConnected("g:" + platform.organization() + ":rtu:" + deviceId));
  }
}
