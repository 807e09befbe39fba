/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.component;

import static io.wiotp.kura.outbox.PriorityClass.HIGH;
import static io.wiotp.kura.outbox.PriorityClass.LOW;
import static io.wiotp.kura.outbox.PriorityClass.NORMAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.kura.outbox.OutboxLimit;
import io.wiotp.kura.outbox.OutboxLimit.FullPolicy;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.Window;
import io.wiotp.kura.outbox.internal.Events;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** kura-contract 2.1, 2.4, 2.5: nobody validates before the component, and it must not fail. */
class WatsonIotOutboxTest {
  private static final long MIB = 1024 * 1024;

  private final Map<String, Object> properties =
      new HashMap<>(Map.of("kura.service.pid", "outbox-1"));

  private void append(WatsonIotOutbox outbox, PriorityClass priority, int times) {
    for (int i = 0; i < times; i++) {
      outbox.append(Events.event(priority, "e" + i)).toCompletableFuture().join();
    }
  }

  @Test
  void worksWithoutAnyOption() {
    WatsonIotOutbox outbox = new WatsonIotOutbox(properties);

    assertThat(outbox.status().trouble()).isNull();
    assertThat(outbox.status().limits())
        .containsEntry(HIGH, new OutboxLimit(5_000, 4 * MIB, Duration.ZERO, FullPolicy.REFUSE_NEW))
        .containsEntry(
            NORMAL, new OutboxLimit(20_000, 8 * MIB, Duration.ZERO, FullPolicy.DROP_OLDEST))
        .containsEntry(LOW, new OutboxLimit(5_000, 4 * MIB, Duration.ZERO, FullPolicy.DROP_OLDEST));
  }

  @Test
  void takesNumbersAsNumbersAndAsText() {
    properties.put("high.max.count", 7);
    properties.put("low.max.mib", "2");
    properties.put("normal.max.age.hours", "24");
    properties.put("low.when.full", "refuse-new");

    Map<PriorityClass, OutboxLimit> limits = new WatsonIotOutbox(properties).status().limits();

    assertThat(limits.get(HIGH).maxCount()).isEqualTo(7);
    assertThat(limits.get(LOW).maxBytes()).isEqualTo(2 * MIB);
    assertThat(limits.get(LOW).whenFull()).isEqualTo(FullPolicy.REFUSE_NEW);
    assertThat(limits.get(NORMAL).maxAge()).isEqualTo(Duration.ofDays(1));
  }

  @ParameterizedTest
  @CsvSource({
    "high.max.count, 0, 1 to 1000000",
    "high.max.count, -1, 1 to 1000000",
    "normal.max.count, 1000001, 1 to 1000000",
    "normal.max.mib, 0, 1 to 1024",
    "low.max.mib, 1025, 1 to 1024",
    "low.max.age.hours, -1, 0 to 8760",
    "low.max.age.hours, 9000, 0 to 8760",
    "low.max.age.hours, 1.5, 0 to 8760",
    "high.max.mib, many, 1 to 1024",
    "high.when.full, explode, 'refuse-new, drop-oldest'",
    "high.when.full, '', 'refuse-new, drop-oldest'"
  })
  void aWrongOptionNeverFailsAndIsNamedWithValueAndRule(String option, String value, String rule) {
    properties.put(option, value);

    WatsonIotOutbox outbox = new WatsonIotOutbox(properties);

    assertThat(outbox.status().trouble())
        .startsWith("WIOTP-0301")
        .contains(option, "'" + value + "'", rule);
    assertThat(outbox.status().limits()).isEqualTo(OutboxOptions.defaults().limits());
    append(outbox, HIGH, 1);
  }

  @Test
  void aWrongOptionLeavesTheLastGoodLimitsInForceUntilItIsCorrected() {
    properties.put("high.max.count", 7);
    WatsonIotOutbox outbox = new WatsonIotOutbox(properties);

    properties.put("high.max.count", 0);
    outbox.modified(properties);
    assertThat(outbox.status().limits().get(HIGH).maxCount()).isEqualTo(7);
    assertThat(outbox.status().trouble()).contains("high.max.count");

    properties.put("high.max.count", 8);
    outbox.modified(properties);
    assertThat(outbox.status().limits().get(HIGH).maxCount()).isEqualTo(8);
    assertThat(outbox.status().trouble()).isNull();
  }

  @Test
  void aChangeOfLimitsLosesNothingAndKeepsTheWindow() throws Exception {
    WatsonIotOutbox outbox = new WatsonIotOutbox(properties);
    append(outbox, NORMAL, 5);
    Window window = outbox.openWindow(10);
    window.take(Duration.ZERO);

    properties.put("normal.max.count", 2);
    outbox.modified(properties);
    outbox.modified(properties);

    assertThat(outbox.status().pendingTotal()).isEqualTo(5);
    assertThat(outbox.status().inFlight()).isEqualTo(1);
    assertThat(window.closed()).isFalse();
  }

  @Test
  void deactivationClosesTheWindow() {
    WatsonIotOutbox outbox = new WatsonIotOutbox(properties);
    append(outbox, NORMAL, 3);
    Window window = outbox.openWindow(1);

    outbox.deactivate();

    assertThat(window.closed()).isTrue();
    assertThat(outbox.append(Events.event(NORMAL, "late")).toCompletableFuture())
        .isCompletedExceptionally();
  }
}
