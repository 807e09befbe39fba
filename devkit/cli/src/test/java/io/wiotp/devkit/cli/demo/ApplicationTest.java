/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiotp.devkit.simulator.Simulator;
import io.wiotp.devkit.simulator.SimulatorOptions;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;

/** The application counts what the platform hands it, whatever is in it. */
class ApplicationTest {
  private final Arrivals arrivals = new Arrivals();

  @Test
  void eventsOfAGatewayAndItsDevicesAreCountedOnce() throws Exception {
    try (Simulator platform = Simulator.start(SimulatorOptions.defaults())) {
      String token = platform.registerGateway("gw", "gw1", null, GatewayRole.PRIVILEGED);
      try (Application application = Application.start(platform, arrivals)) {
        MqttClient gateway = gateway(platform, token);
        publish(
            gateway, "gw/id/gw1", "{\"d\":{\"sequence\":1},\"ts\":\"2026-01-01T00:00:00.000Z\"}");
        publish(gateway, "core/id/core-0", "{\"sequence\":1}");
        publish(gateway, "core/id/core-0", "{\"d\":{\"sequence\":2}}");
        publish(gateway, "core/id/core-0", "{\"d\":{\"sequence\":2}}");
        publish(gateway, "core/id/core-0", "{\"d\":{\"load\":2}}");
        publish(gateway, "core/id/core-0", "{\"d\":17}");
        publish(gateway, "core/id/core-0", "no json");
        await().atMost(Duration.ofSeconds(20)).until(() -> arrivals.received() == 7);
        gateway.disconnect();
        gateway.close();
      }
    }
    assertThat(arrivals.distinct()).isEqualTo(3);
    assertThat(arrivals.duplicates()).isEqualTo(1);
    assertThat(arrivals.unreadable()).isEqualTo(3);
    assertThat(arrivals.devices()).isEqualTo(2);
  }

  private static void publish(MqttClient client, String device, String body) throws Exception {
    client.publish(
        "iot-2/type/" + device + "/evt/data/fmt/json",
        body.getBytes(StandardCharsets.UTF_8),
        1,
        false);
  }

  private static MqttClient gateway(Simulator platform, String token) throws Exception {
    MqttClient client =
        new MqttClient(
            "tcp://127.0.0.1:" + platform.mqttPort(),
            "g:" + platform.organization() + ":gw:gw1",
            new MemoryPersistence());
    MqttConnectOptions options = new MqttConnectOptions();
    options.setUserName("use-token-auth");
    options.setPassword(token.toCharArray());
    client.connect(options);
    return client;
  }
}
