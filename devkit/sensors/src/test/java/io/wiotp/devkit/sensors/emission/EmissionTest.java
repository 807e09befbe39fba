/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.sensors.emission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiotp.devkit.sensors.hardware.Hardware;
import io.wiotp.devkit.sensors.hardware.Measured;
import io.wiotp.devkit.sensors.hardware.Measured.Kind;
import io.wiotp.tests.support.ExpectedLogs;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.kura.wire.WireRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Emission on its own threads, over hardware that is not there. */
class EmissionTest {
  private final Queue<WireRecord> emitted = new ConcurrentLinkedQueue<>();
  private final FakeHardware hardware = new FakeHardware();
  private final Emission emission = new Emission(new Sampling(() -> hardware), emitted::addAll);

  @AfterEach
  void end() {
    emission.close();
  }

  @Test
  void assetsTakeTurnsAndCountWithoutAGap() {
    emission.setConnected(true);
    emission.setRate(2_000);
    emission.start();
    await().until(() -> emitted.size() >= 300);
    emission.close();

    assertThat(emission.lastSequences()).containsOnlyKeys("gateway", "core-0", "disk-sda");
    assertThat(emission.lastSequences().values().stream().mapToLong(Long::longValue).sum())
        .as("the numbers account for every record")
        .isEqualTo(emitted.size());
    emission
        .lastSequences()
        .forEach(
            (asset, last) ->
                assertThat(sequences(asset))
                    .containsExactlyElementsOf(
                        java.util.stream.LongStream.rangeClosed(1, last).boxed().toList()));
  }

  @Test
  void nothingIsEmittedAndNoNumberUsedWhileNobodyListensOrTheRateIsNothing() throws Exception {
    emission.setRate(5_000);
    emission.start();
    hardware.measured.await();
    emission.setRate(0);
    emission.setConnected(true);
    emission.close();

    assertThat(emitted).isEmpty();
    assertThat(emission.lastSequences()).isEmpty();
  }

  @Test
  void aChangeOfTheRateActsAtOnceAndKeepsTheNumbers() {
    emission.setConnected(true);
    emission.setRate(1);
    emission.start();
    await().until(() -> emitted.size() == 1);
    emission.setRate(5_000);
    await().until(() -> emitted.size() >= 50);
    emission.setRate(0);
    emission.close();

    assertThat(sequences("core-0")).startsWith(1L, 2L, 3L);
  }

  @Test
  void expensiveValuesAreNotMeasuredForEachEvent() {
    emission.setConnected(true);
    emission.setRate(5_000);
    emission.start();
    await().until(() -> emitted.size() >= 600);
    emission.close();

    assertThat(hardware.expensive.get()).isLessThan(emitted.size() / 20);
    assertThat(hardware.cheap.get()).as("each third event").isGreaterThanOrEqualTo(200);
  }

  @Test
  void aReceiverThatFailsDoesNotEndTheEmission(ExpectedLogs logs) {
    logs.expectError("records could not be emitted");
    AtomicInteger calls = new AtomicInteger();
    try (Emission failing =
        new Emission(
            new Sampling(() -> hardware),
            records -> {
              calls.incrementAndGet();
              throw new IllegalStateException("receiver");
            })) {
      failing.setConnected(true);
      failing.setRate(1_000);
      failing.start();
      await().until(() -> calls.get() >= 5);
    }
  }

  @Test
  void hardwareThatFailsOnceIsAskedAgain(ExpectedLogs logs) {
    logs.expectError("hardware can not be measured");
    AtomicInteger tries = new AtomicInteger();
    try (Emission patient =
        new Emission(
            new Sampling(
                () -> {
                  if (tries.incrementAndGet() == 1) {
                    throw new UnsatisfiedLinkError("no native library");
                  }
                  return hardware;
                }),
            emitted::addAll)) {
      patient.setConnected(true);
      patient.setRate(1_000);
      patient.start();
      await().until(() -> emitted.size() >= 3);
    }
    assertThat(tries.get()).isEqualTo(2);
  }

  private List<Long> sequences(String asset) {
    return emitted.stream()
        .map(WireRecord::getProperties)
        .filter(each -> asset.equals(each.get("assetName").getValue()))
        .map(each -> (Long) each.get("sequence").getValue())
        .toList();
  }

  /** A gateway with one core and one disk. */
  private static final class FakeHardware implements Hardware {
    private final AtomicInteger cheap = new AtomicInteger();
    private final AtomicInteger expensive = new AtomicInteger();
    private final CountDownLatch measured = new CountDownLatch(1);

    @Override
    public Measured machine() {
      cheap.incrementAndGet();
      return new Measured(null, "gateway", 1, Map.of("cpuLoad", 1.0));
    }

    @Override
    public List<Measured> pieces() {
      expensive.incrementAndGet();
      measured.countDown();
      return List.of(
          new Measured(Kind.CORE, "core-0", 1, Map.of("load", 1.0)),
          new Measured(Kind.DISK, "sda", 1, Map.of("reads", 1L)));
    }
  }
}
