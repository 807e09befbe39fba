/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.integration;

import static io.wiotp.tests.integration.KuraGateway.ENDPOINT;
import static io.wiotp.tests.integration.KuraGateway.TRANSPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiotp.devkit.kura.ui.WebUi;
import io.wiotp.devkit.simulator.Simulator;
import io.wiotp.devkit.simulator.SimulatorOptions;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an operator reads on the Status page when something is wrong, and that it heals by
 * correcting it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final String TOKEN = "token-of-the-gateway";

  private Simulator platform;
  private KuraGateway gateway;
  private WebUi ui;

  @BeforeAll
  void startBoth(@TempDir Path home) throws Exception {
    platform = Simulator.start(SimulatorOptions.defaults());
    platform.registerGateway("rtu", "gw1", TOKEN, GatewayRole.PRIVILEGED);
    gateway = KuraGateway.start(home);
    gateway.install(Build.deploymentPackage());
    ui = gateway.ui();
    gateway.connect("", platform.mqttPort(), platform.organization(), "gw1", TOKEN);
  }

  @AfterAll
  void stopBoth() throws Exception {
    gateway.close();
    platform.close();
  }

  @ParameterizedTest
  @CsvSource({
    "organization.id, has space",
    "role, boss",
    "device.type, a/b",
    "device.id, this-device-id-is-longer-than-36-characters",
    "auth.token, ''",
  })
  void anEndpointOptionOutsideItsRuleIsNamed(String option, String value) throws Exception {
    assertNamedAndHealed(ENDPOINT, option, value);
  }

  @ParameterizedTest
  @CsvSource({"port, 70000", "scheme, http", "keep.alive, -1", "host, not a host"})
  void aTransportOptionOutsideItsRuleIsNamed(String option, String value) throws Exception {
    assertNamedAndHealed(TRANSPORT, option, value);
  }

  private void assertNamedAndHealed(String pid, String option, String value) throws Exception {
    Object good = option.equals("auth.token") ? TOKEN : ui.form(pid).get(option);
    // Past the form, which checks in the browser: REST and snapshots deliver anything.
    ui.put(pid, Map.of(option, value));
    awaitReason("WIOTP-0301", option);
    ui.apply(pid, Map.of(option, good));
    awaitConnected();
  }

  @Test
  void aWrongTokenIsNotAuthorizedAndIsNotShown() throws Exception {
    ui.apply(ENDPOINT, Map.of("auth.token", "a-wrong-secret"));
    awaitReason("WIOTP-0201", "");
    assertThat(ui.statusPage().toString()).doesNotContain("a-wrong-secret");
    ui.apply(ENDPOINT, Map.of("auth.token", TOKEN));
    awaitConnected();
  }

  @Test
  void aPortThatNobodyListensOnIsRefused() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    ui.apply(TRANSPORT, Map.of("port", free));
    awaitReason("WIOTP-0102", "");
    ui.apply(TRANSPORT, Map.of("port", platform.mqttPort()));
    awaitConnected();
  }

  @Test
  void aHostThatDoesNotResolveIsNotFound() throws Exception {
    ui.apply(TRANSPORT, Map.of("host", "nowhere.invalid"));
    awaitReason("WIOTP-0101", "nowhere.invalid");
    ui.apply(TRANSPORT, Map.of("host", "127.0.0.1"));
    awaitConnected();
  }

  @Test
  void aCertificateThatIsNotTrustedIsToldApart() throws Exception {
    ui.apply(TRANSPORT, Map.of("scheme", "tls", "port", platform.tlsPort()));
    awaitReason("WIOTP-0105", "");
    ui.apply(TRANSPORT, Map.of("scheme", "tcp", "port", platform.mqttPort()));
    awaitConnected();
  }

  private void awaitReason(String code, String detail) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(gateway.statusLine(ENDPOINT, "State reason"))
                    .contains(code)
                    .contains(detail));
  }

  private void awaitConnected() {
    await().atMost(PATIENCE).until(() -> gateway.statusOf(ENDPOINT).equals("Connected"));
  }
}
