/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import static io.wiotp.kura.outbox.PriorityClass.HIGH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.outbox.internal.Events;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Directories that are not ours to use, on a real disk: a reason, nothing touched, and later on.
 */
class ForeignDirectoryTest {
  @TempDir private Path folder;
  private final List<LogEventStore> opened = new ArrayList<>();

  private LogEventStore open(Path directory) {
    LogEventStore store =
        new LogEventStore(Stores.place(directory), Stores.tuning(FlushPolicy.INTERVAL));
    opened.add(store);
    return store;
  }

  @AfterEach
  void closeAll() {
    opened.forEach(LogEventStore::close);
  }

  private static Reason refusal(LogEventStore store) {
    Throwable failure =
        catchThrowable(() -> store.append(Events.event(HIGH, "a"), Instant.EPOCH).join());
    Reason reason = ((RefusedException) failure.getCause()).reason();
    assertThat(store.health().trouble()).startsWith(reason.code());
    return reason;
  }

  private static void awaitAppend(LogEventStore store) {
    await()
        .until(
            () ->
                store
                    .append(Events.event(HIGH, "a"), Instant.EPOCH)
                    .handle((id, failure) -> failure == null)
                    .join());
    await().untilAsserted(() -> assertThat(store.health().trouble()).isNull());
  }

  private static Map<String, Long> listing(Path directory) throws IOException {
    Map<String, Long> files = new HashMap<>();
    try (Stream<Path> all = Files.list(directory)) {
      for (Path file : all.toList()) {
        if (!file.getFileName().toString().equals(StoreDirectory.LOCK)) {
          files.put(file.getFileName().toString(), Files.size(file));
        }
      }
    }
    return files;
  }

  @Test
  void aFileWhereTheDirectoryShouldBe() throws IOException {
    Path file = Files.writeString(folder.resolve("store"), "mine");
    LogEventStore store = open(file);

    assertThat(refusal(store)).isEqualTo(Reason.STORE_UNUSABLE);
    assertThat(store.health().trouble()).contains("is a file");
    assertThat(file).hasContent("mine");

    Files.delete(file);
    awaitAppend(store);
  }

  @Test
  void aDirectoryInUse() {
    LogEventStore first = open(folder);
    awaitAppend(first);
    LogEventStore second = open(folder);

    assertThat(refusal(second)).isEqualTo(Reason.STORE_IN_USE);

    first.close();
    awaitAppend(second);
    assertThat(second.extent(HIGH).count()).isGreaterThanOrEqualTo(1);
  }

  @Test
  void aDirectoryOfANewerVersion() throws IOException {
    Files.writeString(
        folder.resolve("outbox.id"),
        "io.wiotp.kura.outbox\nformat=2\nconnection=" + Stores.CONNECTION + "\n");
    Map<String, Long> before = listing(folder);

    assertThat(refusal(open(folder))).isEqualTo(Reason.STORE_NEWER);
    assertThat(listing(folder)).isEqualTo(before);
  }

  @Test
  void aDirectoryOfAnotherConnection() throws IOException {
    LogEventStore other =
        new LogEventStore(
            new LogEventStore.Place(
                "other",
                folder,
                "io.wiotp.kura.WatsonIotEndpoint-other",
                Stores.place(folder).clock(),
                Stores.place(folder).wall()),
            Stores.tuning(FlushPolicy.INTERVAL));
    awaitAppend(other);
    other.close();
    Map<String, Long> before = listing(folder);
    LogEventStore store = open(folder);

    assertThat(refusal(store)).isEqualTo(Reason.STORE_FOREIGN);
    assertThat(store.health().trouble()).contains("WatsonIotEndpoint-other", Stores.CONNECTION);
    assertThat(listing(folder)).isEqualTo(before);
  }

  @Test
  void theHeadsOfTheSegmentsSayWhoseTheyAreToo() throws IOException {
    aDirectoryOfAnotherConnection();
    Files.delete(folder.resolve("outbox.id"));

    assertThat(refusal(open(folder))).isEqualTo(Reason.STORE_FOREIGN);
  }

  @Test
  void anIdentityThatMakesNoSenseIsKeptAside() throws IOException {
    Files.writeString(folder.resolve("outbox.id"), "something");
    LogEventStore store = open(folder);
    awaitAppend(store);

    assertThat(folder.resolve("outbox.id.damaged-1")).hasContent("something");
    assertThat(folder.resolve("outbox.id")).content().contains("format=1");
  }

  @Test
  void aDirectoryThatIsDeletedUnderneathIsNoticed() throws IOException {
    LogEventStore store = open(folder.resolve("store"));
    awaitAppend(store);
    Path away = Files.move(folder.resolve("store"), folder.resolve("away"));

    await()
        .until(
            () ->
                store
                    .append(Events.event(HIGH, "b"), Instant.EPOCH)
                    .handle((id, failure) -> failure != null)
                    .join());
    assertThat(refusal(store)).isEqualTo(Reason.STORE_UNUSABLE);

    Files.move(away, folder.resolve("store"));
    awaitAppend(store);
  }
}
