/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.store;

import static io.wiotp.kura.outbox.PriorityClass.HIGH;
import static io.wiotp.kura.outbox.PriorityClass.NORMAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.internal.Events;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store must do, on the heap or on a disk. */
public abstract class EventStoreContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private EventStore store;

  /** An empty store. */
  protected abstract EventStore open();

  @BeforeEach
  void openStore() {
    store = open();
  }

  @AfterEach
  void closeStore() {
    store.close();
    store.close();
  }

  private EntryId append(PriorityClass priority, String payload) {
    return store.append(Events.event(priority, payload), NOON).join();
  }

  private List<String> read(PriorityClass priority, long after, int max, long maxBytes) {
    return store.read(priority, after, max, maxBytes).join().stream()
        .map(entry -> Events.payload(entry.outbound()))
        .toList();
  }

  @Test
  void readsAClassInTheOrderOfItsIds() {
    EntryId a = append(NORMAL, "a");
    EntryId h = append(HIGH, "h");
    EntryId b = append(NORMAL, "b");

    assertThat(a).isLessThan(h);
    assertThat(h).isLessThan(b);
    assertThat(read(NORMAL, 0, 10, 1_000)).containsExactly("a", "b");
    assertThat(read(NORMAL, a.value(), 10, 1_000)).containsExactly("b");
    assertThat(read(NORMAL, b.value(), 10, 1_000)).isEmpty();
    assertThat(read(HIGH, 0, 10, 1_000)).containsExactly("h");
  }

  @Test
  void givesBackWhatWasStored() {
    EntryId id = append(NORMAL, "a");

    Entry entry = store.read(NORMAL, 0, 1, 1).join().get(0);

    assertThat(entry).isEqualTo(new Entry(id, Events.event(NORMAL, "a"), NOON, false));
  }

  @Test
  void readsNoMoreThanAskedForButAlwaysOne() {
    append(NORMAL, "a");
    append(NORMAL, "b");
    append(NORMAL, "c");

    assertThat(read(NORMAL, 0, 2, 1_000_000)).containsExactly("a", "b");
    assertThat(read(NORMAL, 0, 10, 1)).containsExactly("a");
    assertThat(read(NORMAL, 0, 10, Events.TOPIC_BYTES + 2)).containsExactly("a", "b");
  }

  @Test
  void forgetsWhatIsAcknowledgedInAnyOrderAndIgnoresTheUnknown() {
    EntryId a = append(NORMAL, "a");
    EntryId b = append(NORMAL, "b");
    append(NORMAL, "c");

    store.acknowledge(NORMAL, b);
    store.acknowledge(NORMAL, b);
    store.acknowledge(NORMAL, new EntryId(4_711));
    assertThat(read(NORMAL, 0, 10, 1_000)).containsExactly("a", "c");
    store.acknowledge(NORMAL, a);
    assertThat(read(NORMAL, 0, 10, 1_000)).containsExactly("c");
  }

  @Test
  void knowsHowMuchAClassHolds() {
    EntryId a = append(NORMAL, "a");
    append(NORMAL, "bb");

    await()
        .untilAsserted(
            () ->
                assertThat(store.extent(NORMAL))
                    .isEqualTo(new EventStore.Extent(2, 2L * Events.TOPIC_BYTES + 3)));
    store.acknowledge(NORMAL, a);
    await()
        .untilAsserted(
            () ->
                assertThat(store.extent(NORMAL))
                    .isEqualTo(new EventStore.Extent(1, Events.TOPIC_BYTES + 2L)));
    assertThat(store.extent(HIGH)).isEqualTo(new EventStore.Extent(0, 0));
  }

  @Test
  void storesNothingOnceClosed() {
    store.close();

    assertThatThrownBy(() -> append(NORMAL, "a")).hasMessageContaining("closed");
  }
}
