/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.comparison.contestant;

import io.wiotp.kura.connection.internal.endpoint.PlainEndpoint;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.outbox.OutboxStatus;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.protocol.event.Event;
import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.id.EventId;
import io.wiotp.kura.protocol.id.Format;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.message.KuraPayload;
import org.jspecify.annotations.Nullable;

/** Our whole way: a KuraMessage in, stored, sent, acknowledged. */
public final class Ours implements Contestant {
  private static final int PRODUCERS = 4;
  private static final int APPENDS_IN_FLIGHT = 256;

  private final Setup setup;
  private final PlainEndpoint plain;
  private final String padding;

  public Ours(Setup setup) {
    this.setup = setup;
    this.plain =
        new PlainEndpoint(
            Map.of(
                "organization.id", Setup.ORGANIZATION,
                "role", "gateway",
                "device.type", Setup.TYPE,
                "device.id", Setup.DEVICE,
                "auth.token", "any-token"),
            Map.of(
                "host", "localhost",
                "port", setup.port(),
                "scheme", setup.tls() ? "tls" : "tcp",
                "plain.allowed", !setup.tls(),
                "inflight.window", setup.window()),
            Map.of(
                "directory",
                setup.folder().resolve("outbox").toString(),
                "flush.policy",
                setup.sync() ? "sync" : "interval",
                "normal.max.count",
                1_000_000,
                "normal.max.mib",
                1_024,
                "normal.when.full",
                "refuse-new"));
    // What the encoder adds to the text: the other metrics, names and envelope.
    this.padding = "x".repeat(Math.max(0, setup.bytes() - setup.payload(0).length + note()));
  }

  private int note() {
    return new String(setup.payload(0), java.nio.charset.StandardCharsets.UTF_8)
        .replaceAll("[^x]", "")
        .length();
  }

  /** Takes events without a way to the broker. */
  public void openOffline() {
    plain.activate();
  }

  @Override
  public void open() {
    plain.activate();
    connect();
  }

  /** Gives it the way to the broker. */
  public void connect() {
    plain.connect(Duration.ofSeconds(30));
  }

  @Override
  public long publish(int events) throws Exception {
    store(events);
    return awaitEmpty();
  }

  /** Returns when all are stored. */
  public void store(int events) throws Exception {
    if (setup.sync()) {
      append(events);
      return;
    }
    AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    List<Thread> producers = new ArrayList<>();
    for (int p = 0; p < PRODUCERS; p++) {
      int first = p;
      Thread producer =
          new Thread(
              () -> {
                try {
                  for (int i = first; i < events; i += PRODUCERS) {
                    plain.endpoint().publish(message(i));
                  }
                } catch (Exception e) {
                  failure.set(e);
                }
              },
              "producer-" + p);
      producers.add(producer);
      producer.start();
    }
    for (Thread producer : producers) {
      producer.join();
    }
    Exception failed = failure.get();
    if (failed != null) {
      throw failed;
    }
  }

  private KuraMessage message(int number) {
    KuraPayload payload = new KuraPayload();
    payload.setTimestamp(new Date());
    payload.addMetric("temperature", 21.5);
    payload.addMetric("pressure", 1013.25);
    payload.addMetric("speed", 1480);
    payload.addMetric("running", true);
    payload.addMetric("sequence", number);
    payload.addMetric("note", padding);
    return new KuraMessage(payload);
  }

  /** Forced for each event: many wait for the same force. */
  private void append(int events) throws InterruptedException {
    Semaphore appends = new Semaphore(APPENDS_IN_FLIGHT);
    DeviceId device = new DeviceId(Setup.TYPE, Setup.DEVICE);
    EventId id = new EventId("event");
    for (int i = 0; i < events; i++) {
      appends.acquire();
      plain
          .endpoint()
          .accept(
              new OutboundEvent(
                  new Event(device, id, Format.JSON, setup.payload(i)),
                  1,
                  PriorityClass.NORMAL,
                  "bench"))
          .whenComplete((entry, failure) -> appends.release());
    }
    appends.acquire(APPENDS_IN_FLIGHT);
  }

  /** Waits until everything is acknowledged; events that were refused on the way. */
  public long awaitEmpty() {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (status().pendingTotal() > 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    return status().refused();
  }

  public OutboxStatus status() {
    return plain.outbox().status();
  }

  @Override
  public long lost() {
    OutboxStatus status = status();
    return status.pendingTotal() + status.evicted() + status.setAside();
  }

  @Override
  public void close() {
    plain.close();
  }
}
