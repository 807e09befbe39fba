/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.OutboxLimit;
import io.wiotp.kura.outbox.OutboxLimit.FullPolicy;
import io.wiotp.kura.outbox.OutboxStatus;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.Window;
import io.wiotp.kura.outbox.internal.store.MemoryEventStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

/** Random histories against a naive reference: nothing lost, order kept, counters add up. */
class OutboxModelTest {
  enum Kind {
    APPEND,
    TAKE,
    CONFIRM,
    REFUSE,
    REOPEN,
    CLOSE,
    LATER,
    LIMITS,
    STATUS
  }

  /** What happens; what the number means depends on the kind. */
  record Step(Kind kind, int number, PriorityClass priority) {}

  @Provide
  Arbitrary<Step> steps() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(10, Kind.APPEND),
                Tuple.of(8, Kind.TAKE),
                Tuple.of(5, Kind.CONFIRM),
                Tuple.of(1, Kind.REFUSE),
                Tuple.of(1, Kind.REOPEN),
                Tuple.of(1, Kind.CLOSE),
                Tuple.of(2, Kind.LATER),
                Tuple.of(1, Kind.LIMITS),
                Tuple.of(1, Kind.STATUS)),
            Arbitraries.integers().between(0, 60),
            Arbitraries.of(PriorityClass.class))
        .as(Step::new);
  }

  @Property(tries = 2_000)
  void behavesLikeTheReference(@ForAll @Size(min = 1, max = 250) List<@From("steps") Step> steps)
      throws InterruptedException {
    Run run = new Run();
    for (Step step : steps) {
      run.apply(step);
    }
    run.status();
    run.drain();
  }

  private static List<OutboxLimit> limitChoices() {
    List<OutboxLimit> choices = new ArrayList<>();
    for (FullPolicy policy : FullPolicy.values()) {
      choices.add(new OutboxLimit(1_000, 1_000_000, Duration.ZERO, policy));
      choices.add(new OutboxLimit(3, 1_000_000, Duration.ofMinutes(40), policy));
      choices.add(new OutboxLimit(20, 500, Duration.ZERO, policy));
      choices.add(new OutboxLimit(30, 2_000, Duration.ofMinutes(90), policy));
    }
    return choices;
  }

  /** The outbox and its reference, side by side. */
  private static final class Run {
    private final ManualClock clock = new ManualClock();
    private final StoredOutbox outbox;
    private final Reference reference;
    private final RecordingListener listener = new RecordingListener();
    private Window window;
    private int serial;

    Run() {
      OutboxLimit first = limitChoices().get(0);
      outbox = new StoredOutbox(new MemoryEventStore("model"), Events.limits(first), clock);
      outbox.addListener(listener);
      reference = new Reference(first);
      window = outbox.openWindow(5);
      reference.open(5);
    }

    void apply(Step step) throws InterruptedException {
      switch (step.kind()) {
        case APPEND -> append(step.priority(), step.number());
        case TAKE -> take();
        case CONFIRM -> confirm(step.number());
        case REFUSE -> refuse(step.number());
        case REOPEN -> {
          window = outbox.openWindow(1 + step.number() % 12);
          reference.open(1 + step.number() % 12);
        }
        case CLOSE -> {
          window.close();
          reference.close();
        }
        case LATER -> clock.advance(Duration.ofMinutes(step.number()));
        case LIMITS -> {
          OutboxLimit limit = limitChoices().get(step.number() % limitChoices().size());
          outbox.limits(Events.limits(limit));
          reference.limit = limit;
        }
        case STATUS -> status();
      }
    }

    private void append(PriorityClass priority, int size) {
      String payload = "p" + serial++ + "x".repeat(size);
      CompletableFuture<EntryId> answer =
          outbox.append(Events.event(priority, payload)).toCompletableFuture();
      assertThat(answer).isDone();
      boolean accepted = reference.append(priority, payload, clock.millis());
      assertThat(answer.isCompletedExceptionally()).isEqualTo(!accepted);
    }

    private void take() throws InterruptedException {
      Entry entry = window.take(Duration.ZERO);
      reference.expire(null, clock.millis());
      if (entry == null) {
        assertThat(reference.mayTake()).isFalse();
      } else {
        reference.take(
            entry.outbound().priority(), Events.payload(entry.outbound()), entry.redelivery());
        reference.sent.get(reference.sent.size() - 1).id = entry.id();
      }
    }

    private void confirm(int number) {
      if (!reference.sent.isEmpty()) {
        Item item = reference.sent.remove(number % reference.sent.size());
        window.confirm(item.id);
        reference.confirmed.add(item.payload);
      }
    }

    private void refuse(int number) {
      if (!reference.sent.isEmpty()) {
        Item item = reference.sent.remove(number % reference.sent.size());
        window.refuse(item.id, Reason.REFUSED_BY_PLATFORM, "model");
        reference.lost.add(item.payload + " " + Reason.REFUSED_BY_PLATFORM);
        reference.setAside++;
      }
    }

    void status() {
      OutboxStatus status = outbox.status();
      reference.expire(null, clock.millis());
      assertThat(status.inFlight()).isEqualTo(reference.sent.size());
      assertThat(status.pendingTotal()).isEqualTo(reference.all().size());
      for (PriorityClass priority : PriorityClass.values()) {
        long expected = reference.all().stream().filter(i -> i.priority == priority).count();
        assertThat(status.pending()).containsEntry(priority, expected);
      }
      assertThat(status.bytes()).isEqualTo(reference.all().stream().mapToLong(Item::bytes).sum());
      assertThat(status.accepted()).isEqualTo(reference.accepted);
      assertThat(status.refused()).isEqualTo(reference.refused);
      assertThat(status.confirmed()).isEqualTo(reference.confirmed.size());
      assertThat(status.setAside()).isEqualTo(reference.setAside);
      assertThat(status.evicted()).isEqualTo(reference.lost.size() - reference.setAside);
      assertThat(status.accepted())
          .isEqualTo(
              status.pendingTotal() + status.confirmed() + status.evicted() + status.setAside());
      assertThat(listener.confirmed).isEqualTo(reference.confirmed);
      assertThat(listener.lost).containsExactlyInAnyOrderElementsOf(reference.lost);
    }

    /** Nothing is stuck: all that is pending can be taken and confirmed. */
    void drain() throws InterruptedException {
      window = outbox.openWindow(12);
      reference.open(12);
      while (!reference.all().isEmpty()) {
        int before = reference.all().size();
        take();
        confirm(0);
        assertThat(reference.all()).hasSizeLessThan(before);
      }
      status();
    }
  }

  private static final class Item {
    final PriorityClass priority;
    final String payload;
    final long acceptedAt;
    boolean again;
    EntryId id = new EntryId(0);

    Item(PriorityClass priority, String payload, long acceptedAt) {
      this.priority = priority;
      this.payload = payload;
      this.acceptedAt = acceptedAt;
    }

    long bytes() {
      return Events.TOPIC_BYTES + payload.length();
    }
  }

  /** As simple as it can be said: one list of what waits, one of what is sent. */
  private static final class Reference {
    final List<Item> waiting = new ArrayList<>();
    final List<Item> sent = new ArrayList<>();
    final List<String> confirmed = new ArrayList<>();
    final List<String> lost = new ArrayList<>();
    OutboxLimit limit;
    boolean open;
    int windowSize;
    long accepted;
    long refused;
    int setAside;

    Reference(OutboxLimit limit) {
      this.limit = limit;
    }

    List<Item> all() {
      List<Item> all = new ArrayList<>(waiting);
      all.addAll(sent);
      return all;
    }

    void open(int size) {
      close();
      open = true;
      windowSize = size;
    }

    void close() {
      sent.forEach(item -> item.again = true);
      waiting.addAll(0, sent);
      sent.clear();
      open = false;
    }

    boolean append(PriorityClass priority, String payload, long now) {
      expire(priority, now);
      Item item = new Item(priority, payload, now);
      if (limit.whenFull() == FullPolicy.DROP_OLDEST && item.bytes() <= limit.maxBytes()) {
        Item oldest = firstWaiting(priority);
        while (!fits(item) && oldest != null) {
          evict(oldest);
          oldest = firstWaiting(priority);
        }
      }
      if (!fits(item)) {
        refused++;
        return false;
      }
      accepted++;
      waiting.add(item);
      return true;
    }

    private boolean fits(Item item) {
      List<Item> same = all().stream().filter(i -> i.priority == item.priority).toList();
      return same.size() < limit.maxCount()
          && same.stream().mapToLong(Item::bytes).sum() + item.bytes() <= limit.maxBytes();
    }

    void expire(PriorityClass only, long now) {
      if (!limit.maxAge().isZero()) {
        List<Item> aged =
            waiting.stream()
                .filter(i -> only == null || i.priority == only)
                .filter(i -> i.acceptedAt < now - limit.maxAge().toMillis())
                .toList();
        aged.forEach(this::evict);
      }
    }

    private void evict(Item item) {
      waiting.remove(item);
      lost.add(item.payload + " " + Reason.EVICTED);
    }

    private Item firstWaiting(PriorityClass priority) {
      return waiting.stream().filter(i -> i.priority == priority).findFirst().orElse(null);
    }

    boolean mayTake() {
      return open && sent.size() < windowSize && !waiting.isEmpty();
    }

    void take(PriorityClass priority, String payload, boolean redelivery) {
      assertThat(mayTake()).isTrue();
      Item first = firstWaiting(priority);
      assertThat(first).isNotNull();
      assertThat(payload).isEqualTo(first.payload);
      assertThat(redelivery).isEqualTo(first.again);
      if (waiting.get(0).again) {
        assertThat(first).as("redelivery goes first").isSameAs(waiting.get(0));
      }
      waiting.remove(first);
      sent.add(first);
    }
  }
}
