/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox;

import io.wiotp.kura.api.Reason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The in-flight window: entries that are sent but not yet confirmed, bounded. One thread takes, any
 * thread confirms.
 */
@ProviderType
public interface Window extends AutoCloseable {

  /**
   * The next entry to send, which then is in flight. Waits until one is due and the window has
   * room.
   *
   * @param timeout the longest wait
   * @return the entry, or null when the time is over or the window is closed
   */
  @Nullable Entry take(Duration timeout) throws InterruptedException;

  /**
   * The platform has it: the entry leaves the outbox. An id that is not in flight is ignored (a
   * late or repeated answer).
   */
  void confirm(EntryId id);

  /** It will never be accepted: the entry is set aside, counted and reported, and blocks nobody. */
  void refuse(EntryId id, Reason reason, String detail);

  /** Whether nobody may use this window any more. */
  boolean closed();

  /**
   * Everything in flight becomes pending again, in order. Idempotent; wakes a waiting {@link
   * #take}.
   */
  @Override
  void close();
}
