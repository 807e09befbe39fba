/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.OutboxLimit;
import io.wiotp.kura.outbox.PriorityClass;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the outbox knows of one class. Entries wait in three places, oldest first: those of a former
 * window, those read ahead, and those still in the store, of which only the number is known. Not
 * thread-safe: guarded by the outbox's lock.
 */
final class Chain {
  /** Reading starts again when fewer entries than this are at hand. */
  private static final int LOW_WATER = 16;

  /** An unconfirmed entry of a former window; the lowest rank was sent first. */
  record Again(long rank, Entry entry) {}

  private final PriorityClass priority;
  private final ArrayDeque<Again> again = new ArrayDeque<>();
  private final ArrayDeque<Entry> ahead = new ArrayDeque<>();
  private OutboxLimit limit;
  private long count;
  private long bytes;
  private long overshoot;
  private long unread;
  private long readTo;
  private boolean reading;
  private boolean readFailed;

  Chain(PriorityClass priority, OutboxLimit limit) {
    this.priority = priority;
    this.limit = limit;
  }

  void found(long more, long moreBytes) {
    count += more;
    bytes += moreBytes;
    unread += more;
  }

  /** Never handed out, and never will be; their size is only about right. */
  void lost(long less, long lessBytes) {
    count = Math.max(0, count - less);
    unread = Math.max(0, unread - less);
    bytes = count == 0 ? 0 : Math.max(0, bytes - lessBytes);
  }

  PriorityClass priority() {
    return priority;
  }

  OutboxLimit limit() {
    return limit;
  }

  void limit(OutboxLimit newLimit) {
    limit = newLimit;
  }

  /** Accepted and not ended, in flight and being appended included. */
  long count() {
    return count;
  }

  long bytes() {
    return bytes;
  }

  /** Stored but neither read ahead nor sent. */
  long unread() {
    return unread;
  }

  boolean fits(long size) {
    return count < limit.maxCount() && bytes + size <= limit.maxBytes();
  }

  boolean overLimit() {
    return count > limit.maxCount() || bytes > limit.maxBytes();
  }

  /** Entries taken over the limit, for which as many old ones are to go once they are read. */
  long overshoot() {
    return overshoot;
  }

  void overshoot(long entries) {
    overshoot = entries;
  }

  void reserve(long size) {
    count++;
    bytes += size;
  }

  void release(long size) {
    count--;
    bytes -= size;
  }

  void stored() {
    unread++;
  }

  long readTo() {
    return readTo;
  }

  /** Whether the store should be asked for more. */
  boolean wantsRead() {
    return !reading && !readFailed && unread > 0 && ahead.size() < LOW_WATER;
  }

  void beginRead() {
    reading = true;
  }

  void endRead(List<Entry> entries) {
    reading = false;
    if (entries.isEmpty()) {
      // The store counts what it does not have: asking again at once would never end.
      readFailed = unread > 0;
      return;
    }
    ahead.addAll(entries);
    unread -= entries.size();
    readTo = entries.get(entries.size() - 1).id().value();
  }

  void failRead() {
    reading = false;
    readFailed = true;
  }

  /** A failed read is tried again, at the pace of whoever calls this. */
  void allowRead() {
    readFailed = false;
  }

  boolean hasWaiting() {
    return !again.isEmpty() || !ahead.isEmpty();
  }

  /** The first entry to send again, or null. */
  @Nullable Again firstAgain() {
    return again.peekFirst();
  }

  void giveBack(Again former) {
    again.addFirst(former);
  }

  @Nullable Entry firstAhead() {
    return ahead.peekFirst();
  }

  /** The oldest entry at hand that is not in flight, or null. */
  @Nullable Entry oldestWaiting() {
    Again first = again.peekFirst();
    return first != null ? first.entry() : ahead.peekFirst();
  }

  @Nullable Entry pollWaiting() {
    Again first = again.pollFirst();
    return first != null ? first.entry() : ahead.pollFirst();
  }
}
