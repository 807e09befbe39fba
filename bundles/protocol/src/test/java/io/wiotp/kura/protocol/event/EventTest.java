/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.id.EventId;
import io.wiotp.kura.protocol.id.Format;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EventTest {
  private static Event event(String payload) {
    return new Event(
        new DeviceId("pump", "p07"),
        new EventId("status"),
        Format.JSON,
        payload.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void equalContentMakesEqualEvents() {
    assertThat(event("{}")).isEqualTo(event("{}")).hasSameHashCodeAs(event("{}"));
    assertThat(event("{}")).isNotEqualTo(event("[]")).isNotEqualTo("{}");
  }

  @Test
  void doesNotShowItsPayload() {
    assertThat(event("secret")).hasToString("Event[pump/p07 status.json, 6 bytes]");
  }

  @Test
  void everyPartIsThere() {
    assertThatNullPointerException()
        .isThrownBy(() -> new Event(null, new EventId("e"), Format.JSON, new byte[0]))
        .withMessage("device");
    assertThatNullPointerException()
        .isThrownBy(() -> new Event(new DeviceId("t", "d"), new EventId("e"), Format.JSON, null))
        .withMessage("payload");
  }
}
