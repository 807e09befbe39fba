/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.endpoint;

import static io.wiotp.kura.connection.internal.endpoint.EndpointFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.connection.fake.FakeConnection;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An event at which the platform closes the connection. */
@Timeout(60)
class PoisonEventTest {

  @Test
  @DisplayName(
      "MQ-80 the poison event is set aside after bounded tries, the others arrive in order")
  void itNeverBlocksTheOthers() {
    try (EndpointFixture it = new EndpointFixture()) {
      it.transport.window = 10;
      it.activatedOffline();
      FakeConnection connection = it.transport.last();
      connection.poison = "poison";
      for (int i = 0; i < 5; i++) {
        it.endpoint.accept(event("p1", "before " + i));
      }
      it.endpoint.accept(event("p2", "poison"));
      for (int i = 0; i < 5; i++) {
        it.endpoint.accept(event("p1", "after " + i));
      }
      connection.recover();

      await()
          .atMost(Duration.ofSeconds(40))
          .until(() -> it.outbox.pending() + it.outbox.inFlight() == 0);

      assertThat(it.outbox.setAside).hasSize(1);
      assertThat(it.endpoint.getInfo())
          .containsKey("Events refused, " + Reason.REFUSED_BY_PLATFORM.code());
      assertThat(it.endpoint.getInfo().get("Events refused, last 1"))
          .contains("p2")
          .contains("closed 3 times");
      assertThat(
              connection.sent.stream()
                  .filter(FakeConnection.Sent::arrived)
                  .map(FakeConnection.Sent::payload)
                  .distinct())
          .containsExactly(
              "before 0",
              "before 1",
              "before 2",
              "before 3",
              "before 4",
              "after 0",
              "after 1",
              "after 2",
              "after 3",
              "after 4");
      assertThat(connection.sent.stream().filter(sent -> sent.payload().equals("poison")))
          .hasSizeLessThanOrEqualTo(6);
    }
  }
}
