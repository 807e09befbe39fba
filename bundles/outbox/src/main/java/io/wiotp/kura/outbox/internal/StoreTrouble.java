/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether one side of the store works; says so in the log when that changes. Not thread-safe. */
final class StoreTrouble {
  private static final Logger LOG = LoggerFactory.getLogger(StoreTrouble.class);

  private final String doing;
  private @Nullable String text;

  /**
   * @param doing what works again when the trouble is over, for the log
   */
  StoreTrouble(String doing) {
    this.doing = doing;
  }

  /** What keeps the store from working, or null. */
  @Nullable String text() {
    return text;
  }

  void over() {
    if (text != null) {
      LOG.info("the outbox {} again", doing);
      text = null;
    }
  }

  /** Remembers a failure and gives it the form that publishers get. */
  RefusedException because(@Nullable Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    RefusedException refusal =
        cause instanceof RefusedException given
            ? given
            : new RefusedException(Reason.STORE_FAILED, String.valueOf(cause), cause);
    String now = refusal.reason().describe(refusal.detail());
    if (text == null) {
      LOG.error("{}. {}", now, refusal.reason().remedy(), cause);
    }
    text = now;
    return refusal;
  }
}
