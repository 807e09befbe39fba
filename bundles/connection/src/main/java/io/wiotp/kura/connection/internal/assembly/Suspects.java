/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.assembly;

import io.wiotp.kura.outbox.EntryId;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the event at which the platform closes the connection (MQ-24, MQ-80): an MQTT 3.1.1 client
 * is not told which one it was (ERR-300), and sent again it would end every session.
 *
 * <p>A link that breaks with events in flight looks alike. So nobody is suspected before two
 * sessions in a row ended with the same events unconfirmed; then these are sent one by one, and
 * only the one that was alone in flight when the session ended, soon after it was sent, three times
 * in a row, is convicted. Thread-safe.
 */
final class Suspects {
  static final int MAX_STRIKES = 3;

  /** A platform that does not take an event closes at once; a dying link takes longer. */
  static final Duration SOON = Duration.ofSeconds(5);

  private final LongSupplier nanoTime;

  /** What is in flight in this session, and since when. */
  private final Map<EntryId, Long> inFlight = new LinkedHashMap<>();

  /** What was in flight when the last session broke, and has not ended since. */
  private final Set<EntryId> survivors = new HashSet<>();

  private boolean probing;
  private @Nullable EntryId accused;
  private int strikes;
  private @Nullable EntryId convicted;

  /**
   * @param nanoTime as {@link System#nanoTime}
   */
  Suspects(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Whether events are to be sent one by one at the moment. */
  synchronized boolean probing() {
    return probing;
  }

  /** Whether an event may be sent (again). */
  synchronized boolean acquits(EntryId id) {
    return !id.equals(convicted);
  }

  synchronized void sent(EntryId id) {
    inFlight.put(id, nanoTime.getAsLong());
  }

  /** It was confirmed, or refused: it is no suspect. */
  synchronized void ended(EntryId id) {
    inFlight.remove(id);
    release(id);
  }

  private void release(EntryId id) {
    survivors.remove(id);
    if (id.equals(convicted)) {
      convicted = null;
    }
    if (id.equals(accused)) {
      accused = null;
      strikes = 0;
    }
    if (survivors.isEmpty()) {
      probing = false;
    }
  }

  /** The session ended by a wish of ours: nobody is to blame. */
  synchronized void sessionEnded() {
    inFlight.clear();
  }

  /** The session broke. */
  synchronized void sessionBroke() {
    if (probing) {
      strike();
    } else {
      boolean again = inFlight.keySet().stream().anyMatch(survivors::contains);
      survivors.clear();
      survivors.addAll(inFlight.keySet());
      probing = again;
    }
    inFlight.clear();
  }

  private void strike() {
    if (inFlight.size() != 1) {
      return;
    }
    Map.Entry<EntryId, Long> alone = inFlight.entrySet().iterator().next();
    if (nanoTime.getAsLong() - alone.getValue() > SOON.toNanos()) {
      return;
    }
    strikes = alone.getKey().equals(accused) ? strikes + 1 : 1;
    accused = alone.getKey();
    if (strikes >= MAX_STRIKES) {
      convicted = accused;
    }
  }
}
