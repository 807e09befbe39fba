/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.component;

import static io.wiotp.kura.outbox.PriorityClass.HIGH;
import static io.wiotp.kura.outbox.PriorityClass.LOW;
import static io.wiotp.kura.outbox.PriorityClass.NORMAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiotp.kura.outbox.OutboxLimit;
import io.wiotp.kura.outbox.OutboxLimit.FullPolicy;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.Window;
import io.wiotp.kura.outbox.internal.Events;
import io.wiotp.tests.support.ExpectedLogs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** kura-contract 2.1, 2.4, 2.5: nobody validates before the component, and it must not fail. */
class WatsonIotOutboxTest {
  private static final long MIB = 1024 * 1024;

  private final Map<String, Object> properties =
      new HashMap<>(Map.of("kura.service.pid", "outbox-1"));

  @TempDir private Path folder;
  private final List<WatsonIotOutbox> opened = new ArrayList<>();

  private WatsonIotOutbox outbox() {
    WatsonIotOutbox outbox = new WatsonIotOutbox(properties, folder, Clock.systemUTC());
    opened.add(outbox);
    return outbox;
  }

  @AfterEach
  void closeAll() {
    opened.forEach(WatsonIotOutbox::deactivate);
  }

  private void append(WatsonIotOutbox outbox, PriorityClass priority, int times) {
    for (int i = 0; i < times; i++) {
      outbox.append(Events.event(priority, "e" + i)).toCompletableFuture().join();
    }
  }

  @Test
  void worksWithoutAnyOption() {
    WatsonIotOutbox outbox = outbox();

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

    Map<PriorityClass, OutboxLimit> limits = outbox().status().limits();

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
    "high.when.full, '', 'refuse-new, drop-oldest'",
    "storage, cloud, 'disk, memory'",
    "flush.policy, never, 'interval, sync'",
    "flush.interval, 9, 10 to 60000",
    "flush.interval, 60001, 10 to 60000",
    "directory, some/where, absolute path"
  })
  void aWrongOptionNeverFailsAndIsNamedWithValueAndRule(String option, String value, String rule) {
    properties.put(option, value);

    WatsonIotOutbox outbox = outbox();

    assertThat(outbox.status().trouble())
        .startsWith("WIOTP-0301")
        .contains(option, "'" + value + "'", rule);
    assertThat(outbox.status().limits()).isEqualTo(OutboxOptions.defaults().limits());
    append(outbox, HIGH, 1);
  }

  @Test
  void aWrongOptionLeavesTheLastGoodLimitsInForceUntilItIsCorrected() {
    properties.put("high.max.count", 7);
    WatsonIotOutbox outbox = outbox();

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
    WatsonIotOutbox outbox = outbox();
    append(outbox, NORMAL, 5);
    Window window = outbox.openWindow(10);
    assertThat(window.take(Duration.ofSeconds(10))).isNotNull();

    properties.put("normal.max.count", 2);
    outbox.modified(properties);
    outbox.modified(properties);

    assertThat(outbox.status().pendingTotal()).isEqualTo(5);
    assertThat(outbox.status().inFlight()).isEqualTo(1);
    assertThat(window.closed()).isFalse();
  }

  @Test
  void whatWasAcceptedIsThereAgainAfterARestart() throws Exception {
    properties.put("kura.service.pid", "io.wiotp.kura.WatsonIotOutbox-plant1");
    WatsonIotOutbox first = outbox();
    append(first, HIGH, 3);
    append(first, LOW, 200);
    first.deactivate();

    WatsonIotOutbox second = outbox();

    await().untilAsserted(() -> assertThat(second.status().pendingTotal()).isEqualTo(203));
    assertThat(folder.resolve("wiotp/io.wiotp.kura.WatsonIotEndpoint-plant1/outbox.id")).exists();
    Window window = second.openWindow(1_000);
    for (int i = 0; i < 3; i++) {
      assertThat(Events.payload(window.take(Duration.ofSeconds(10)).outbound())).isEqualTo("e" + i);
    }
    for (int i = 0; i < 200; i++) {
      assertThat(Events.payload(window.take(Duration.ofSeconds(10)).outbound())).isEqualTo("e" + i);
    }
  }

  @Test
  void aChangeOfTheDirectoryTakesEverythingAlong() throws Exception {
    WatsonIotOutbox outbox = outbox();
    append(outbox, NORMAL, 300);
    Window window = outbox.openWindow(1_000);
    for (int i = 0; i < 10; i++) {
      window.confirm(window.take(Duration.ofSeconds(10)).id());
    }
    Path elsewhere = folder.resolve("elsewhere");
    properties.put("directory", elsewhere.toString());
    outbox.modified(properties);
    append(outbox, NORMAL, 5);

    assertThat(outbox.status().trouble()).isNull();
    assertThat(elsewhere.resolve("outbox.id")).exists();
    assertThat(folder.resolve("wiotp/outbox-1/outbox.id")).doesNotExist();
    for (int i = 10; i < 305; i++) {
      String payload = Events.payload(window.take(Duration.ofSeconds(10)).outbound());
      assertThat(payload).isEqualTo("e" + (i < 300 ? i : i - 300));
    }
    outbox.deactivate();
    WatsonIotOutbox again = outbox();
    await().untilAsserted(() -> assertThat(again.status().pendingTotal()).isEqualTo(295));
  }

  @Test
  void aDirectoryThatCanNotBeUsedLeavesTheFormerInForce() throws Exception {
    WatsonIotOutbox outbox = outbox();
    append(outbox, NORMAL, 3);
    Path file = Files.writeString(folder.resolve("file"), "mine");
    properties.put("directory", file.toString());
    outbox.modified(properties);

    await()
        .untilAsserted(
            () -> assertThat(outbox.status().trouble()).startsWith("WIOTP-0507").contains("file"));
    append(outbox, NORMAL, 3);
    assertThat(outbox.status().pendingTotal()).isEqualTo(6);
    assertThat(file).hasContent("mine");
  }

  @Test
  void aMoveThatWasInterruptedIsDoneAgain() throws Exception {
    WatsonIotOutbox first = outbox();
    append(first, NORMAL, 30);
    first.deactivate();
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.writeString(
        elsewhere.resolve("outbox.moving"), folder.resolve("wiotp/outbox-1").toString());
    Files.writeString(elsewhere.resolve("normal-000000000001.log"), "half a copy");
    properties.put("directory", elsewhere.toString());
    WatsonIotOutbox second = outbox();

    await().untilAsserted(() -> assertThat(second.status().pendingTotal()).isEqualTo(30));
    assertThat(second.status().damage()).isNull();
    assertThat(folder.resolve("wiotp/outbox-1/outbox.id")).doesNotExist();
  }

  @Test
  void withStorageMemoryNothingIsWritten() {
    properties.put("storage", "memory");
    append(outbox(), HIGH, 3);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void withoutAnyDirectoryEventsAreRefusedWithTheReason(ExpectedLogs logs) {
    logs.expectError("WIOTP-0507");
    WatsonIotOutbox outbox = new WatsonIotOutbox(properties, null, Clock.systemUTC());
    opened.add(outbox);

    assertThat(outbox.status().trouble()).startsWith("WIOTP-0507").contains("directory");
    assertThat(outbox.append(Events.event(HIGH, "a")).toCompletableFuture())
        .isCompletedExceptionally();
  }

  @Test
  void deactivationClosesTheWindow() {
    WatsonIotOutbox outbox = outbox();
    append(outbox, NORMAL, 3);
    Window window = outbox.openWindow(1);

    outbox.deactivate();

    assertThat(window.closed()).isTrue();
    assertThat(outbox.append(Events.event(NORMAL, "late")).toCompletableFuture())
        .isCompletedExceptionally();
  }
}
