/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiotp.devkit.kura.it.probe.Probe;
import io.wiotp.devkit.kura.ui.WebUi;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/**
 * One gateway for the tests of a class. After each test the connector is gone, and so are its
 * configurations; findings stay, so each test uses pids of its own.
 */
abstract class GatewayFixture {

  @TempDir static Path home;
  static Gateway gateway;
  static WebUi ui;

  private Bundle installed;

  @BeforeAll
  static void startGateway() throws Exception {
    gateway = Gateway.start(home);
    ui = gateway.ui();
  }

  @AfterAll
  static void stopGateway() throws Exception {
    gateway.close();
  }

  @AfterEach
  void uninstallConnector() throws Exception {
    System.clearProperty("kura.test.mischief");
    ui.rollback(0);
    if (installed != null) {
      installed.uninstall();
    }
  }

  Bundle givenConnector(TestBundle bundle) throws Exception {
    installed = gateway.install(bundle);
    return installed;
  }

  Probe givenConnector() throws Exception {
    givenConnector(TestBundle.connector());
    return gateway.probe();
  }

  static void givenMischief(String name) {
    System.setProperty("kura.test.mischief", name);
  }

  static void eventually(ThrowingRunnable check) {
    await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(20)).untilAsserted(check);
  }

  /** What a component does may be seen a moment later. */
  static void thenFinding(String... parts) {
    eventually(() -> isFound(parts));
  }

  /** At this moment; for use in what is repeated. */
  static void isFound(String... parts) {
    assertThat(ui.findings())
        .as("findings")
        .anyMatch(line -> Arrays.stream(parts).allMatch(line::contains));
  }

  static void thenNoFindingOf(String part) {
    List<String> findings = ui.findings();
    assertThat(findings).noneMatch(line -> line.contains(part));
  }
}
