/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.devkit.kura.ui.WebUi;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudConnectionsPageIT {

  @TempDir Path home;

  @Test
  void shouldCreateAConnectionWithPublisherAndWires() throws Exception {
    try (Gateway gateway = Gateway.start(home)) {
      gateway.install(TestBundle.connector());
      WebUi ui = gateway.ui();
      assertThat(ui.connectionFactories()).containsExactly("test.Endpoint");
      ui.newConnection("test.Endpoint", "test.Endpoint-1");
      assertThat(ui.pubSubFactories("test.Endpoint-1"))
          .containsExactlyInAnyOrder("test.Publisher", "test.Subscriber");
      ui.newPubSub("test.Endpoint-1", "test.Publisher", "pub1");
      System.out.println(ui.cloudConnections());
      System.out.println(ui.tabs("test.Endpoint-1"));
      System.out.println(ui.form("test.Endpoint-1"));
      ui.newComponent("test.Sensor", "sensor", java.util.Map.of());
      ui.newComponent(
          "org.eclipse.kura.wire.CloudPublisher",
          "wirepub",
          java.util.Map.of("CloudPublisher.target", "(kura.service.pid=pub1)"));
      ui.wire("sensor", "wirepub");
      gateway
          .probe()
          .emit("sensor", java.util.List.of(java.util.Map.of("a", 1), java.util.Map.of("b", "x")));
      System.out.println(ui.wireCounts() + " " + gateway.probe().published());
      System.out.println(ui.findings());
      System.out.println(ui.statusPage() + " " + ui.snapshots());
      assertThat(ui.findings()).isEmpty();
      assertThat(ui.wireCounts()).containsEntry("published", 2L);
    }
  }
}
