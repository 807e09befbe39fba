/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.internal.store.EventStore.Extent;
import java.util.ArrayList;
import java.util.List;

/** What is known of one class; its writer and its reader work on it. Used by one thread. */
final class Chain {
  final PriorityClass priority;

  /** In the order of their numbers; the last one is written to, if it has a writer. */
  final List<Segment> segments = new ArrayList<>();

  final ReadEntries handedOut = new ReadEntries();
  Acks acks;
  long nextSequence;
  long cumulated;
  long nextNumber;

  /** Whether something ended that no state record says yet. */
  boolean stateChanged;

  Chain(PriorityClass priority, ChainState state, long nextNumber) {
    this.priority = priority;
    this.acks = state.acks();
    this.nextSequence = state.nextSequence();
    this.cumulated = state.cumulated();
    this.nextNumber = nextNumber;
  }

  Extent extent() {
    long count = acks.pending(nextSequence);
    return new Extent(count, count == 0 ? 0 : Math.max(0, cumulated - acks.bytes()));
  }

  /** First sequence number behind a segment. */
  long endSequence(int index) {
    return index + 1 < segments.size() ? segments.get(index + 1).baseSequence() : nextSequence;
  }

  long cumulatedAt(int index) {
    return index + 1 < segments.size() ? segments.get(index + 1).baseCumulated() : cumulated;
  }

  void ended(long sequence, long size) {
    if (!acks.contains(sequence)) {
      acks.add(sequence, size);
      stateChanged = true;
    }
  }

  long bytesOnDisk() {
    long bytes = 0;
    for (Segment segment : segments) {
      bytes += segment.end();
    }
    return bytes;
  }
}
