/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.Window;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sent and not confirmed. The state is guarded by the outbox's lock: methods named {@code
 * held…} are called with it, the interface's methods without.
 */
final class InFlightWindow implements Window {
  /** Longer waits end here: nobody waits for centuries, and nanoseconds do not overflow. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final StoredOutbox outbox;
  private final int size;
  private final Map<EntryId, Entry> inFlight = new LinkedHashMap<>();
  private volatile boolean closed;

  InFlightWindow(StoredOutbox outbox, int size) {
    this.outbox = outbox;
    this.size = size;
  }

  @Override
  public @Nullable Entry take(Duration timeout) throws InterruptedException {
    Duration wait = timeout.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : timeout;
    return outbox.take(this, wait.toNanos());
  }

  @Override
  public void confirm(EntryId id) {
    outbox.confirm(this, id);
  }

  @Override
  public void refuse(EntryId id, Reason reason, String detail) {
    outbox.setAside(this, id, reason, detail);
  }

  @Override
  public boolean closed() {
    return closed;
  }

  @Override
  public void close() {
    outbox.close(this);
  }

  boolean heldHasRoom() {
    return inFlight.size() < size;
  }

  void heldSent(Entry entry) {
    inFlight.put(entry.id(), entry);
  }

  /** The entry, which is in flight no more, or null. */
  @Nullable Entry heldEnd(EntryId id) {
    return closed ? null : inFlight.remove(id);
  }

  Collection<Entry> heldInFlight() {
    return inFlight.values();
  }

  void heldClose() {
    closed = true;
    inFlight.clear();
  }
}
