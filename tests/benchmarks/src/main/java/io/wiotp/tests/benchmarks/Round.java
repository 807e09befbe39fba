/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.benchmarks;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoopGroup;
import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One publisher with a window and one subscriber, at QoS 1, until all messages have arrived. */
final class Round {
  private static final String TOPIC = "iot-2/type/rtu/id/gw/evt/status/fmt/json";
  private static final String FILTER = "iot-2/type/+/id/+/evt/+/fmt/+";
  private static final int MAX_PACKET_ID = 65_000;
  private static final int DIGITS = 10;
  private static final long LIMIT_SECONDS = 300;

  private final int messages;
  private final int window;
  private final byte[] payload;
  private final BitSet arrived = new BitSet();
  private final CompletableFuture<Long> end = new CompletableFuture<>();
  private int sent;
  private int acknowledged;
  private int duplicates;
  private int disorder;
  private int last = -1;
  private @Nullable MqttConnection publisher;

  private Round(int messages, int window, int payloadBytes) {
    this.messages = messages;
    this.window = window;
    this.payload = new byte[payloadBytes];
    Arrays.fill(payload, (byte) 'x');
  }

  /** Runs one round; the rate in messages per second. */
  static Outcome run(
      EventLoopGroup group, Broker broker, int messages, int window, int payloadBytes)
      throws Exception {
    return new Round(messages, window, payloadBytes).run(group, broker);
  }

  private Outcome run(EventLoopGroup group, Broker broker) throws Exception {
    MqttConnection subscriber =
        MqttConnection.connect(
                group,
                broker,
                "a:" + SimulatorProcess.ORGANIZATION + ":bench",
                broker.user(),
                broker.password(),
                this::arrived,
                id -> {},
                () -> {})
            .get(LIMIT_SECONDS, TimeUnit.SECONDS);
    subscriber.subscribe(FILTER);
    MqttConnection connection =
        MqttConnection.connect(
                group,
                broker,
                "g:" + SimulatorProcess.ORGANIZATION + ":rtu:gw",
                "use-token-auth",
                SimulatorProcess.TOKEN,
                message -> {},
                id -> acknowledged++,
                this::fill)
            .get(LIMIT_SECONDS, TimeUnit.SECONDS);
    publisher = connection;
    long begin = System.nanoTime();
    connection.execute(
        () -> {
          fill();
          connection.flush();
        });
    long finished = end.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    connection.close();
    subscriber.close();
    double seconds = (finished - begin) / 1e9;
    return new Outcome(messages / seconds, messages - arrived.cardinality(), duplicates, disorder);
  }

  private void fill() {
    MqttConnection to = publisher;
    while (to != null && sent < messages && sent - acknowledged < window) {
      number(sent);
      to.publish(TOPIC, sent % MAX_PACKET_ID + 1, payload.clone());
      sent++;
    }
    finishIfDone();
  }

  /** Payload: the number, a blank, and filling. */
  private void number(int value) {
    int rest = value;
    for (int i = DIGITS - 1; i >= 0; i--) {
      payload[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    payload[DIGITS] = ' ';
  }

  private void arrived(ByteBuf message) {
    int number = 0;
    for (int i = 0; i < DIGITS; i++) {
      number = number * 10 + message.getByte(message.readerIndex() + i) - '0';
    }
    if (arrived.get(number)) {
      duplicates++;
    } else if (number < last) {
      disorder++;
    }
    arrived.set(number);
    last = Math.max(last, number);
    finishIfDone();
  }

  private void finishIfDone() {
    if (acknowledged == messages && arrived.cardinality() == messages) {
      end.complete(System.nanoTime());
    }
  }

  /**
   * @param rate messages per second, from the first publication to the last arrival
   */
  record Outcome(double rate, int lost, int duplicates, int disorder) {}
}
