/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import io.wiotp.kura.api.RefusedException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Since when and why the store does not write, and when to try again. Not thread-safe. */
final class Retry {
  private static final long FIRST = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(5);
  private static final long QUIET = TimeUnit.MINUTES.toNanos(1);

  private @Nullable RefusedException refusal;
  private String logged = "";
  private long loggedAt;
  private long wait = FIRST;
  private long due;

  @Nullable RefusedException refusal() {
    return refusal;
  }

  /**
   * @return whether this is news, for the log
   */
  boolean because(RefusedException cause, long now) {
    if (refusal == null || due - now <= 0) {
      due = now + wait;
      wait = Math.min(LONGEST, 2 * wait);
    }
    refusal = cause;
    String text = cause.reason().code();
    boolean news = !text.equals(logged) || now - loggedAt > QUIET;
    if (news) {
      logged = text;
      loggedAt = now;
    }
    return news;
  }

  /**
   * @return whether there was something to be over
   */
  boolean over() {
    boolean was = refusal != null;
    refusal = null;
    wait = FIRST;
    return was;
  }

  void soon(long now) {
    due = now;
  }

  boolean due(long now) {
    return refusal == null || due - now <= 0;
  }

  long nanosLeft(long now) {
    return refusal == null ? Long.MAX_VALUE : Math.max(0, due - now);
  }
}
