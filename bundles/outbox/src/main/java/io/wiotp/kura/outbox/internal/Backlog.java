/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.OutboxLimit;
import io.wiotp.kura.outbox.OutboxLimit.FullPolicy;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.internal.Chain.Again;
import io.wiotp.kura.outbox.internal.store.EventSize;
import io.wiotp.kura.outbox.internal.store.EventStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of what waits: limits, what gives way, whose turn it is, what is sent again. Holds no
 * lock and calls nobody: guarded by the outbox's lock, which also carries away the endings.
 */
@SuppressWarnings("EnumOrdinal") // arrays by class: this runs several times per event
final class Backlog {
  private static final PriorityClass[] CLASSES = PriorityClass.values();

  private final Chain[] chains = new Chain[CLASSES.length];
  private final boolean[] waiting = new boolean[CLASSES.length];
  private final Turns turns = new Turns();
  private final Tally tally = new Tally();
  private List<Ending> endings = new ArrayList<>();
  private long lowestRank;

  Backlog(Map<PriorityClass, OutboxLimit> limits) {
    for (PriorityClass priority : CLASSES) {
      chains[priority.ordinal()] = new Chain(priority, limitOf(limits, priority));
    }
  }

  /** What the store holds from before. */
  void found(Map<PriorityClass, EventStore.Extent> extents) {
    for (Chain chain : chains) {
      EventStore.Extent extent = extents.get(chain.priority());
      if (extent != null) {
        chain.found(extent.count(), extent.bytes());
      }
    }
  }

  /** What the store counted and can not read any more. */
  void lost(PriorityClass priority, EventStore.Extent lost) {
    chain(priority).lost(lost.count(), lost.bytes());
    tally.lost += lost.count();
  }

  Chain chain(PriorityClass priority) {
    return chains[priority.ordinal()];
  }

  Tally tally() {
    return tally;
  }

  /** Evicts nothing by itself: lower limits take effect with the next append. */
  void limits(Map<PriorityClass, OutboxLimit> limits) {
    for (Chain chain : chains) {
      chain.limit(limitOf(limits, chain.priority()));
    }
  }

  Map<PriorityClass, OutboxLimit> limits() {
    Map<PriorityClass, OutboxLimit> limits = new EnumMap<>(PriorityClass.class);
    for (Chain chain : chains) {
      limits.put(chain.priority(), chain.limit());
    }
    return limits;
  }

  /**
   * Ends what is too old and, where the policy says so, as many of the oldest as are in the way, as
   * far as they are at hand.
   *
   * @return whether there is room now
   */
  boolean makeRoom(PriorityClass priority, long size, long nowMillis) {
    Chain chain = chain(priority);
    expire(chain, nowMillis);
    if (chain.limit().whenFull() == FullPolicy.DROP_OLDEST && size <= chain.limit().maxBytes()) {
      while (!chain.fits(size) && chain.hasWaiting()) {
        evict(chain, "class " + name(chain) + " is full");
      }
    }
    return chain.fits(size);
  }

  /**
   * Reserves room.
   *
   * @return why there is none, or null when the event may be stored
   */
  @Nullable String reserve(PriorityClass priority, long size) {
    Chain chain = chain(priority);
    if (!chain.fits(size)) {
      if (!mayOvershoot(chain, size)) {
        tally.refused++;
        return whyFull(chain, size);
      }
      chain.overshoot(chain.overshoot() + 1);
    }
    chain.reserve(size);
    tally.accepted++;
    return null;
  }

  /** The store refused what was admitted. */
  void revoke(PriorityClass priority, long size) {
    chain(priority).release(size);
    tally.accepted--;
    tally.refused++;
  }

  /**
   * Old entries may wait in a store that is still reading them: then the new one is taken, and
   * those that are in its way go as soon as they are there.
   */
  private static boolean mayOvershoot(Chain chain, long size) {
    OutboxLimit limit = chain.limit();
    return limit.whenFull() == FullPolicy.DROP_OLDEST
        && size <= limit.maxBytes()
        && chain.unread() > chain.overshoot();
  }

  private static String whyFull(Chain chain, long size) {
    OutboxLimit limit = chain.limit();
    return "class "
        + name(chain)
        + " holds "
        + chain.count()
        + " of "
        + limit.maxCount()
        + " events and "
        + chain.bytes()
        + " of "
        + limit.maxBytes()
        + " bytes, the new event has "
        + size
        + " bytes";
  }

  /** What was read goes behind what is at hand; what is too old or too much goes at once. */
  void readOn(Chain chain, List<Entry> entries, long nowMillis) {
    chain.endRead(entries);
    expire(chain, nowMillis);
    if (chain.limit().whenFull() == FullPolicy.DROP_OLDEST) {
      shed(chain);
    }
  }

  /** Only what an overshoot left behind: a lowered limit alone costs nothing. */
  private void shed(Chain chain) {
    while (chain.overshoot() > 0 && chain.overLimit() && chain.hasWaiting()) {
      evict(chain, "class " + name(chain) + " is full");
    }
    if (!chain.overLimit()) {
      chain.overshoot(0);
    }
  }

  /** Evicts what is older than its class allows and not in flight. */
  void expire(long nowMillis) {
    for (Chain chain : chains) {
      expire(chain, nowMillis);
    }
  }

  private void expire(Chain chain, long nowMillis) {
    Duration maxAge = chain.limit().maxAge();
    if (maxAge.isZero()) {
      return;
    }
    long oldestAllowed = nowMillis - maxAge.toMillis();
    for (Entry entry = chain.oldestWaiting();
        entry != null && entry.acceptedAt().toEpochMilli() < oldestAllowed;
        entry = chain.oldestWaiting()) {
      evict(chain, "older than " + maxAge);
    }
  }

  private void evict(Chain chain, String detail) {
    Entry entry = chain.pollWaiting();
    if (entry != null) {
      chain.release(EventSize.of(entry.outbound()));
      tally.evicted++;
      endings.add(new Ending(entry, Reason.EVICTED, detail));
    }
  }

  /** The next entry to send, which the caller now holds, or null. */
  @Nullable Entry poll() {
    Chain chosen = formerlySentFirst();
    if (chosen == null) {
      for (Chain chain : chains) {
        waiting[chain.priority().ordinal()] = chain.firstAhead() != null;
      }
      int turn = turns.next(waiting);
      chosen = turn < 0 ? null : chains[turn];
    }
    return chosen == null ? null : chosen.pollWaiting();
  }

  private @Nullable Chain formerlySentFirst() {
    Chain chosen = null;
    long lowest = Long.MAX_VALUE;
    for (Chain chain : chains) {
      Again first = chain.firstAgain();
      if (first != null && first.rank() < lowest) {
        lowest = first.rank();
        chosen = chain;
      }
    }
    return chosen;
  }

  /** Unconfirmed entries of a window that closed, in the order in which they were sent. */
  void giveBack(Collection<Entry> unconfirmed) {
    List<Entry> inOrder = new ArrayList<>(unconfirmed);
    for (int i = inOrder.size() - 1; i >= 0; i--) {
      Entry entry = inOrder.get(i);
      Entry again =
          entry.redelivery()
              ? entry
              : new Entry(entry.id(), entry.outbound(), entry.acceptedAt(), true);
      chain(entry.outbound().priority()).giveBack(new Again(--lowestRank, again));
    }
  }

  void confirmed(Entry entry) {
    release(entry);
    tally.confirmed++;
  }

  void setAside(Entry entry, Reason reason, String detail) {
    release(entry);
    tally.setAside++;
    endings.add(new Ending(entry, reason, detail));
  }

  private void release(Entry entry) {
    chain(entry.outbound().priority()).release(EventSize.of(entry.outbound()));
  }

  /** Endings since the last call; the caller reports them outside the lock. */
  List<Ending> takeEndings() {
    if (endings.isEmpty()) {
      return List.of();
    }
    List<Ending> taken = endings;
    endings = new ArrayList<>();
    return taken;
  }

  /** The classes of which more should be at hand. */
  Set<PriorityClass> wantRead() {
    Set<PriorityClass> found = Set.of();
    for (Chain chain : chains) {
      if (chain.wantsRead()) {
        found = found.isEmpty() ? EnumSet.noneOf(PriorityClass.class) : found;
        found.add(chain.priority());
      }
    }
    return found;
  }

  Chain[] chains() {
    return chains;
  }

  private static String name(Chain chain) {
    return chain.priority().name().toLowerCase(Locale.ROOT);
  }

  private static OutboxLimit limitOf(
      Map<PriorityClass, OutboxLimit> limits, PriorityClass priority) {
    OutboxLimit limit = limits.get(priority);
    if (limit == null) {
      throw new IllegalArgumentException(
          "limits must name every class but " + priority + " is missing");
    }
    return limit;
  }
}
