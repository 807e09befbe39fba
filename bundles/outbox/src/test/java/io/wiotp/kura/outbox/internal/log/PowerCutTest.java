/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.kura.outbox.PriorityClass;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The power goes at random points, often between a write and its force. Every image opens, and
 * holds all that was promised: with sync what was answered, with interval what was forced.
 */
class PowerCutTest {
  private static final int HISTORIES = 60;
  private static final int CUTS_IN_EACH = 3;
  private static final long SEED = 20_260_301L;

  @ParameterizedTest
  @EnumSource(FlushPolicy.class)
  void nothingPromisedIsLost(FlushPolicy policy) {
    int cuts = 0;
    for (int history = 0; history < HISTORIES; history++) {
      long seed = SEED + history * Integer.getInteger("wiotp.seed.step", 1);
      try {
        cuts += history(policy, new Random(seed));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + " policy " + policy, e);
      }
    }
    assertThat(cuts).as("both policies together are to make 300").isGreaterThan(150);
  }

  private static int history(FlushPolicy policy, Random random) {
    EngineRun run = new EngineRun(new SimulatedDisk(), policy, 64 * 1024);
    int cuts = 0;
    for (int life = 0; life < CUTS_IN_EACH; life++) {
      run.disk.cutAt(run.disk.operations() + 1 + random.nextInt(200));
      try {
        for (int i = 0; i < 100; i++) {
          step(run, random);
        }
      } catch (SimulatedDisk.PowerCut e) {
        cuts++;
      }
      run.start(run.disk.afterPowerCut(random));
      run.checkSurvivors();
    }
    return cuts;
  }

  private static void step(EngineRun run, Random random) {
    PriorityClass priority = PriorityClass.values()[random.nextInt(3)];
    switch (random.nextInt(8)) {
      case 0, 1 -> run.append(priority, 1 + random.nextInt(30), random.nextInt(400));
      case 2 -> run.append(priority, 1 + random.nextInt(3), random.nextInt(20_000));
      case 3, 4 -> run.read(priority, 1 + random.nextInt(60));
      case 5, 6 -> {
        for (int i = random.nextInt(40); i > 0; i--) {
          run.acknowledge(priority, random.nextInt(100));
        }
      }
      default -> run.pass(random.nextInt(120));
    }
  }
}
