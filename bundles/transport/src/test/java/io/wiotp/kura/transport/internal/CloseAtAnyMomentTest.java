/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.wiotp.kura.transport.Connection;
import io.wiotp.kura.transport.internal.link.Scheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * A connection that is closed while it comes up leaves no thread behind, whatever it was just
 * doing.
 */
class CloseAtAnyMomentTest {
  private static final int ROUNDS = 60;
  private static final long LONGEST_CONNECT_MICROS = 600_000;

  @Test
  void shouldLeaveNoThreadWhenClosedAtARandomMomentOfTheConnect() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Vertx vertx = Vertx.vertx();
    TestBroker broker = new TestBroker(vertx);
    List<TestTransport> transports = new ArrayList<>();
    try {
      for (int round = 0; round < ROUNDS; round++) {
        TestTransport transport =
            new TestTransport(Fixtures.settings("127.0.0.1", broker.port(), Scheme.TCP));
        transports.add(transport);
        Connection connection =
            transport.core.open(Fixtures.GATEWAY, Fixtures.TOKEN, new RecordingListener());
        connection.start();
        LockSupport.parkNanos(
            TimeUnit.MICROSECONDS.toNanos(random.nextLong(LONGEST_CONNECT_MICROS)));
        connection.close();
      }
    } finally {
      for (TestTransport transport : transports) {
        transport.close();
      }
      broker.close();
      vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> assertThat(stacks()).as("seed " + seed).isEmpty());
  }

  private static List<String> stacks() {
    List<String> stacks = new ArrayList<>();
    Thread.getAllStackTraces()
        .forEach(
            (thread, stack) -> {
              if (thread.getName().startsWith("MQTT ")) {
                stacks.add(thread.getName() + " " + List.of(stack));
              }
            });
    return stacks;
  }
}
