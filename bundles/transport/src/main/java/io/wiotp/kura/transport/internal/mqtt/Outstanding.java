/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.mqtt;

import io.wiotp.kura.api.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Messages that the platform has not acknowledged. Its end completes them all: no caller waits for
 * ever, whatever the MQTT client forgets. Safe for all threads.
 */
final class Outstanding {
  private @Nullable PendingPublish head;
  private int size;
  private @Nullable RefusedException end;

  /**
   * Takes a message up.
   *
   * @return null when it was taken up, else why not
   */
  synchronized @Nullable RefusedException add(PendingPublish pending) {
    if (end != null) {
      return end;
    }
    pending.next = head;
    if (head != null) {
      head.previous = pending;
    }
    head = pending;
    pending.listed = true;
    size++;
    return null;
  }

  synchronized void remove(PendingPublish pending) {
    if (!pending.listed) {
      return;
    }
    if (pending.previous == null) {
      head = pending.next;
    } else {
      pending.previous.next = pending.next;
    }
    if (pending.next != null) {
      pending.next.previous = pending.previous;
    }
    pending.previous = null;
    pending.next = null;
    pending.listed = false;
    size--;
  }

  synchronized int size() {
    return size;
  }

  /** Fails all, and all that come. Dependants run in this thread, outside the lock. */
  void end(RefusedException reason) {
    PendingPublish first;
    synchronized (this) {
      if (end != null) {
        return;
      }
      end = reason;
      first = head;
      head = null;
      size = 0;
      for (PendingPublish p = first; p != null; p = p.next) {
        p.listed = false;
      }
    }
    // Detached and ended: nobody else touches the links any more.
    for (PendingPublish p = first; p != null; ) {
      PendingPublish following = p.next;
      p.next = null;
      p.previous = null;
      p.completeExceptionally(reason);
      p = following;
    }
  }
}
