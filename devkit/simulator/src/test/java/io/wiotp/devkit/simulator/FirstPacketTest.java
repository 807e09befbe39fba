/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.devkit.simulator.mqtt.MqttLimits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who connects and says nothing, or not enough. The time is short here, hence no client that is to
 * be let in connects to this platform.
 */
class FirstPacketTest {
  @RegisterExtension
  static final RunningPlatform PLATFORM =
      new RunningPlatform(
          SimulatorOptions.defaults()
              .withLimits(MqttLimits.platform().withFirstPacket(Duration.ofSeconds(1))));

  @ParameterizedTest(name = "[{index}]")
  @DisplayName("MQ-67 ERR-164 a connection without a whole first packet is closed in time")
  @ValueSource(strings = {"", "\u0010", "GET / HT"})
  void noFirstPacket(String start) throws Exception {
    long before = PLATFORM.simulator().ledger().refusals(164);
    try (RawClient client = new RawClient(PLATFORM.simulator().mqttPort())) {
      client.send(start.getBytes(StandardCharsets.ISO_8859_1));
      assertThat(client.readToEnd()).isEmpty();
    }
    assertThat(PLATFORM.simulator().ledger().refusals(164)).isEqualTo(before + 1);
  }
}
