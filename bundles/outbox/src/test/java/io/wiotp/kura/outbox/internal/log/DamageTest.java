/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import static io.wiotp.kura.outbox.PriorityClass.NORMAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.internal.Events;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Bits rot, blocks go blank, tails are missing: it opens, says so, and gives the rest unaltered.
 */
class DamageTest {
  private static final long SEED = 815;
  private static final int TRIALS = 40;
  private static final int EVENTS = 4_000;

  enum Harm {
    /** One bit, anywhere. */
    BIT(2),
    /** 4 KiB, anywhere: no more than the blocks of 32 KiB that they touch. */
    BLANK(2 * 32 * 1024 / 200),
    /** 1 to 16 KiB at the end: only those. */
    TAIL(16 * 1024 / 150);

    final int mostLost;

    Harm(int mostLost) {
      this.mostLost = mostLost;
    }

    byte[] to(byte[] content, Random random) {
      byte[] harmed = content.clone();
      switch (this) {
        case BIT -> harmed[random.nextInt(harmed.length)] ^= (byte) (1 << random.nextInt(8));
        case BLANK -> {
          int from = random.nextInt(harmed.length / 4096) * 4096;
          Arrays.fill(harmed, from, from + 4096, (byte) 0);
        }
        case TAIL -> harmed = Arrays.copyOf(content, content.length - 1 - random.nextInt(16_384));
      }
      return harmed;
    }
  }

  @ParameterizedTest
  @EnumSource(Harm.class)
  void theRestIsDeliveredUnaltered(Harm harm) {
    EngineRun healthy = new EngineRun(new SimulatedDisk(), FlushPolicy.INTERVAL);
    for (int i = 0; i < EVENTS / 100; i++) {
      healthy.append(NORMAL, 100, 150);
    }
    healthy.engine.close(0);
    for (int trial = 0; trial < TRIALS; trial++) {
      Random random = new Random(SEED + trial);
      EngineRun run = new EngineRun(healthy.disk.afterKill(), FlushPolicy.INTERVAL);
      SimulatedDisk disk = healthy.disk.afterKill();
      SimulatedFile file = disk.file("normal-000000000001.log");
      file.replace(harm.to(file.content(), random));
      run.start(disk);

      assertThat(run.engine.isOpen()).isTrue();
      List<Entry> left = run.readAll(NORMAL);
      assertThat(left).as("seed %d", SEED + trial).hasSizeBetween(EVENTS - harm.mostLost, EVENTS);
      for (Entry entry : left) {
        assertThat(healthy.accepted.get(NORMAL))
            .containsEntry(entry.id().value(), Events.payload(entry.outbound()));
      }
      assertThat(run.engine.extents().get(NORMAL).count()).isEqualTo(left.size());
      if (left.size() < EVENTS && harm != Harm.TAIL) {
        assertThat(run.damage.text()).startsWith("WIOTP-0508").contains("normal-000000000001.log");
      }
      assertThat(run.append(NORMAL, 10, 10)).isEqualTo(10);
      assertThat(run.readAll(NORMAL)).hasSize(left.size() + 10);
    }
  }

  @Test
  void lossInTheMiddleOfALongChainIsTakenOffTheBooks() {
    EngineRun run = new EngineRun(new SimulatedDisk(), FlushPolicy.INTERVAL);
    for (int i = 0; i < 60; i++) {
      run.append(NORMAL, 10, 5_000);
    }
    assertThat(run.engine.extents().get(NORMAL).count()).isEqualTo(600);
    SimulatedDisk disk = run.disk.afterKill();
    SimulatedFile file = disk.file("normal-000000000002.log");
    byte[] content = file.content();
    Arrays.fill(content, 100_000, 150_000, (byte) 0);
    file.replace(content);
    run.start(disk);

    assertThat(run.engine.extents().get(NORMAL).count()).as("not read yet").isEqualTo(600);
    List<Entry> left = run.readAll(NORMAL);
    assertThat(left).hasSizeBetween(580, 595);
    long bytes =
        left.stream()
            .mapToLong(e -> Events.TOPIC_BYTES + e.outbound().event().payload().length)
            .sum();
    assertThat(run.engine.extents().get(NORMAL).count()).isEqualTo(left.size());
    assertThat(run.engine.extents().get(NORMAL).bytes()).isEqualTo(bytes);
    assertThat(run.damage.text()).contains(600 - left.size() + " events");
  }

  @Test
  void aSegmentThatMakesNoSenseIsKeptAside() {
    EngineRun run = new EngineRun(new SimulatedDisk(), FlushPolicy.INTERVAL);
    run.append(NORMAL, 10, 100);
    SimulatedDisk disk = run.disk.afterKill();
    byte[] noise = new byte[100_000];
    new Random(SEED).nextBytes(noise);
    disk.put("high-000000000007.log", noise);
    run.start(disk);

    assertThat(disk.names()).contains("high-000000000007.log.damaged-1");
    assertThat(disk.file("high-000000000007.log.damaged-1").content()).isEqualTo(noise);
    assertThat(run.damage.text()).contains("high-000000000007.log");
    run.checkAccepted();
  }

  @Test
  void aSegmentThatSomebodyDeletedIsLostAndSaidSo() {
    EngineRun run = new EngineRun(new SimulatedDisk(), FlushPolicy.INTERVAL);
    for (int i = 0; i < 90; i++) {
      run.append(NORMAL, 10, 5_000);
    }
    List<Entry> all = run.readAll(NORMAL);
    SimulatedDisk disk = run.disk.afterKill();
    disk.remove("normal-000000000002.log");
    run.start(disk);

    List<Entry> left = run.readAll(NORMAL);
    assertThat(left).hasSizeLessThan(all.size()).hasSizeGreaterThan(all.size() / 2);
    assertThat(all).containsSubsequence(left);
    assertThat(run.engine.extents().get(NORMAL).count()).isEqualTo(left.size());
  }
}
