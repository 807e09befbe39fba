/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.endpoint;

import static io.wiotp.kura.connection.internal.endpoint.EndpointFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiotp.kura.connection.fake.FakeConnection;
import io.wiotp.kura.outbox.EntryId;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link that breaks again and again, at moments that only the seed knows. */
@Timeout(60)
class UnsteadyLinkTest {
  private static final int EVENTS = 400;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyEventIsConfirmedOnceAndArrivesAtLeastOnce(long seed) {
    Random random = new Random(seed);
    try (EndpointFixture it = new EndpointFixture()) {
      it.transport.window = 1 + random.nextInt(20);
      it.connected();
      FakeConnection connection = it.transport.last();
      List<EntryId> confirmed = new CopyOnWriteArrayList<>();
      it.endpoint.addDeliveryListener("p1", confirmed::add);

      for (int i = 0; i < EVENTS; i++) {
        it.endpoint.accept(event("p1", "" + i));
        if (random.nextInt(20) == 0) {
          connection.lose();
          it.endpoint.accept(event("p2", "offline"));
          connection.recover();
        }
      }

      await().atMost(Duration.ofSeconds(30)).until(() -> confirmed.size() >= EVENTS);
      await().until(() -> it.outbox.pending() + it.outbox.inFlight() == 0);
      assertThat(connection.sent.stream().filter(FakeConnection.Sent::arrived))
          .extracting(FakeConnection.Sent::payload)
          .containsAll(java.util.stream.IntStream.range(0, EVENTS).mapToObj(i -> "" + i).toList());
      assertThat(confirmed).doesNotHaveDuplicates().hasSize(EVENTS);
      assertThat(it.outbox.setAside).isEmpty();
    }
  }
}
