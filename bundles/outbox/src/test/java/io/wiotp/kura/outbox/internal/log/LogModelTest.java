/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import io.wiotp.kura.outbox.PriorityClass;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

/** Random histories with kills: nothing that was accepted is lost, none that ended comes back. */
class LogModelTest {
  enum Kind {
    APPEND,
    APPEND_LARGE,
    READ,
    ACKNOWLEDGE,
    PASS,
    KILL,
    CLOSE,
    CHECK
  }

  record Step(Kind kind, int number, PriorityClass priority) {}

  @Provide
  Arbitrary<Step> steps() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(10, Kind.APPEND),
                Tuple.of(2, Kind.APPEND_LARGE),
                Tuple.of(8, Kind.READ),
                Tuple.of(20, Kind.ACKNOWLEDGE),
                Tuple.of(5, Kind.PASS),
                Tuple.of(1, Kind.KILL),
                Tuple.of(1, Kind.CLOSE),
                Tuple.of(1, Kind.CHECK)),
            Arbitraries.integers().between(0, 100),
            Arbitraries.of(PriorityClass.class))
        .as(Step::new);
  }

  @Property(tries = 100)
  void behavesLikeTheReference(
      @ForAll FlushPolicy policy,
      @ForAll @Size(min = 1, max = 120) List<@From("steps") Step> steps) {
    EngineRun run = new EngineRun(new SimulatedDisk(), policy, 64 * 1024);
    for (Step step : steps) {
      apply(run, step);
    }
    run.checkExactly();
    run.killAndReopen();
    run.checkExactly();
  }

  private static void apply(EngineRun run, Step step) {
    int number = step.number();
    switch (step.kind()) {
      case APPEND -> run.append(step.priority(), 1 + number, 3 * number);
      case APPEND_LARGE -> run.append(step.priority(), 1 + number % 5, 1_000 * number);
      case READ -> run.read(step.priority(), 1 + number);
      case ACKNOWLEDGE -> {
        for (int i = 0; i < 20; i++) {
          run.acknowledge(step.priority(), number * i);
        }
      }
      case PASS -> run.pass(number);
      case KILL -> run.killAndReopen();
      case CLOSE -> run.closeAndReopen();
      case CHECK -> run.checkExactly();
    }
  }
}
