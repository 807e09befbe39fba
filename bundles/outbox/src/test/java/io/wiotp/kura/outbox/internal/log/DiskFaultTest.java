/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.internal.log.SimulatedDisk.Fault;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each changing operation of a history fails once, alone or with all that follow for a while:
 * nothing that was accepted is lost, what was refused is not delivered, and appends go on when the
 * cause is gone.
 */
class DiskFaultTest {
  private static final long SEED = 4_711;
  private static final String FULL = "No space left on device";
  private static final String BROKEN = "Input/output error";

  @ParameterizedTest
  @CsvSource({
    "INTERVAL, 1, " + FULL,
    "INTERVAL, 1, " + BROKEN,
    "INTERVAL, 15, " + FULL,
    "INTERVAL, 15, " + BROKEN,
    "SYNC, 1, " + FULL,
    "SYNC, 1, " + BROKEN,
    "SYNC, 15, " + FULL,
    "SYNC, 15, " + BROKEN
  })
  void nothingAcceptedIsLostWhicheverOperationFails(FlushPolicy policy, int times, String cause) {
    int operations = history(policy, (operation, what) -> null).disk.operations();
    assertThat(operations).isGreaterThan(60);
    for (int first = 1; first <= operations; first++) {
      int failing = first;
      try {
        EngineRun run =
            history(
                policy,
                (operation, what) ->
                    operation >= failing && operation < failing + times
                        ? new IOException(cause)
                        : null);
        recover(run);
        run.checkExactly();
        run.killAndReopen();
        run.checkAccepted();
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("operation " + first + " seed " + SEED, e);
      }
    }
  }

  /** Random, but the same each time. */
  private static EngineRun history(FlushPolicy policy, Fault fault) {
    SimulatedDisk disk = new SimulatedDisk();
    disk.fault(fault);
    EngineRun run = new EngineRun(disk, policy, 16 * 1024);
    Random random = new Random(SEED);
    for (int i = 0; i < 16; i++) {
      PriorityClass priority = PriorityClass.values()[random.nextInt(3)];
      run.append(priority, 1 + random.nextInt(5), random.nextInt(4_000));
      run.read(priority, 1 + random.nextInt(10));
      for (int k = random.nextInt(9); k > 0; k--) {
        run.acknowledge(priority, random.nextInt(100));
      }
      run.pass(random.nextInt(150));
    }
    return run;
  }

  private static void recover(EngineRun run) {
    for (int i = 0; i < 100 && (!run.engine.isOpen() || run.engine.refusal() != null); i++) {
      run.pass(1_000);
    }
    assertThat(run.engine.refusal()).isNull();
    for (PriorityClass priority : PriorityClass.values()) {
      assertThat(run.append(priority, 2, 10)).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource({"INTERVAL", "SYNC"})
  void aFullDiskRefusesNewEventsAndGoesOnWhenAcknowledgementsFreeIt(FlushPolicy policy) {
    SimulatedDisk disk = new SimulatedDisk();
    disk.capacity(1024 * 1024);
    EngineRun run = new EngineRun(disk, policy, 64 * 1024);
    while (run.refused == 0) {
      run.append(PriorityClass.NORMAL, 10, 5_000);
      run.pass(20);
    }
    assertThat(run.engine.refusal().reason()).isEqualTo(Reason.STORE_FULL);
    assertThat(run.accepted.get(PriorityClass.NORMAL)).hasSizeGreaterThan(100);

    run.checkExactly();
    for (int i = 0; i < 60; i++) {
      run.read(PriorityClass.NORMAL, 1);
      run.acknowledge(PriorityClass.NORMAL, 0);
    }
    recover(run);
    run.checkExactly();
    run.killAndReopen();
    run.checkAccepted();
  }

  @Test
  void aStoreOpensOnAFullDiskAndGivesWhatItHas() {
    EngineRun run = new EngineRun(new SimulatedDisk(), FlushPolicy.INTERVAL);
    run.append(PriorityClass.HIGH, 20, 1_000);
    run.engine.close(run.nanos);
    SimulatedDisk full = run.disk.afterKill();
    full.capacity(full.used());
    run.start(full);

    assertThat(run.engine.isOpen()).isTrue();
    run.checkExactly();
    full.capacity(Long.MAX_VALUE);
    recover(run);
    run.checkExactly();
  }

  @Test
  void aDiskThatIsPulledOutAndPutBackGoesOn() {
    EngineRun run = new EngineRun(new SimulatedDisk(), FlushPolicy.INTERVAL);
    run.append(PriorityClass.HIGH, 20, 1_000);
    run.pass(200);
    run.disk.missing(true);
    run.pass(2_000);
    assertThat(run.append(PriorityClass.HIGH, 3, 10)).isZero();
    assertThat(run.read(PriorityClass.HIGH, 0, 10, 10_000)).as("not the same as nothing").isNull();
    run.pass(10_000);

    run.disk.missing(false);
    recover(run);
    run.checkExactly();
  }
}
