/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.connection.fake.FakeConnection;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the platform refuses although it acknowledged it (MQ-82). */
@Timeout(20)
class PlatformNotificationTest {
  private static final String TOPIC = "iot-2/type/gw/id/gw1/notify";

  @Test
  @DisplayName("GW-20 REQ-17 the operator sees next to the device why the platform refused it")
  void showsWhyADeviceIsRefused() {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      FakeConnection connection = it.transport.last();
      assertThat(connection.subscriptions).containsExactly(TOPIC + " 0");
      for (int i = 0; i < 3; i++) {
        connection.receive(
            TOPIC,
            """
            {"Request":"Publish","Topic":"iot-2/type/pump/id/p07/evt/s/fmt/json","Type":"pump",
             "Id":"p07","RC":180,"Message":"Device not in group"}""");
      }
      connection.receive(TOPIC, "no JSON");

      await().until(() -> connection.acknowledged.get() == 4);
      Map<String, String> info = it.endpoint.getInfo();
      assertThat(info.get("Refused by the platform, pump/p07"))
          .startsWith("3 times")
          .endsWith("publish, code 180 Device not in group");
      assertThat(info.get("Events refused, " + Reason.REFUSED_BY_PLATFORM.code()))
          .startsWith("3 - ");
    }
  }

  @Test
  @DisplayName("GW-20 a device has no such topic, so it does not subscribe")
  void aDeviceSubscribesToNothing() {
    try (EndpointFixture it = new EndpointFixture(Map.of("role", "device")).connected()) {
      assertThat(it.transport.last().subscriptions).isEmpty();
    }
  }
}
