/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.ledger.Finding;
import io.wiotp.tests.support.ExpectedLogs;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a user of a strict simulator learns what a managed device does that is not good. */
class StrictManagementTest {
  @RegisterExtension
  static final RunningPlatform PLATFORM =
      new RunningPlatform(SimulatorOptions.defaults().withStrict(true));

  @Test
  @DisplayName(
      "SIM-41 SDKDM-5 SDKDM-37 DM-107 a finding is in the log, on the page and in the ledger")
  void everywhere(ExpectedLogs logs) throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String client = "d:acme01:pump:" + device.key().deviceId();
    try (PageClient viewer = PageClient.stream(PLATFORM.simulator().httpPort())) {
      device.publish("response", new JsonObject().put("rc", 204));
      JsonObject shown = viewer.element("findings", finding -> fits(finding, client, "SDKDM-37"));
      assertThat(shown.getString("text")).contains("204");
      device.notifyFirmware("{'state':1}");
      viewer.element("findings", finding -> fits(finding, client, "DM-107"));
    }
    List<Finding> kept =
        PLATFORM.simulator().ledger().findings().list().stream()
            .filter(finding -> finding.clientId().equals(client))
            .toList();
    assertThat(kept)
        .extracting(Finding::factId)
        .containsExactlyInAnyOrder("SDKDM-5", "SDKDM-37", "DM-107");
    for (Finding finding : kept) {
      String line = client + " departs from " + finding.factId() + ": " + finding.text();
      await().atMost(10, TimeUnit.SECONDS).until(() -> logs.messages().contains(line));
    }
  }

  private static boolean fits(JsonObject finding, String client, String fact) {
    return client.equals(finding.getString("client")) && fact.equals(finding.getString("fact"));
  }
}
