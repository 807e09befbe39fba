/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What callers ask of the store's thread, in order; only appends count against its bounds. */
final class Mailbox {
  private static final int MOST_APPENDS = 16 * 1024;
  private static final long MOST_BYTES = 8 * 1024 * 1024;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private List<Command> commands = new ArrayList<>();
  private List<Command> spare = new ArrayList<>();
  private int appends;
  private long bytes;
  private boolean waiting;
  private boolean closed;

  /** How an offer ended. */
  enum Answer {
    TAKEN,
    FULL,
    CLOSED
  }

  Answer offer(Command command) {
    lock.lock();
    try {
      if (closed) {
        return Answer.CLOSED;
      }
      if (command instanceof Command.Append append) {
        if (appends >= MOST_APPENDS || appends > 0 && bytes + append.payloadLength() > MOST_BYTES) {
          return Answer.FULL;
        }
        appends++;
        bytes += append.payloadLength();
      }
      commands.add(command);
      if (waiting) {
        waiting = false;
        arrived.signal();
      }
      return Answer.TAKEN;
    } finally {
      lock.unlock();
    }
  }

  /**
   * All that arrived, or nothing when the time is over; valid until the next call.
   *
   * @param nanos the longest wait
   */
  List<Command> take(long nanos) {
    lock.lock();
    try {
      long left = nanos;
      while (commands.isEmpty() && !closed && left > 0) {
        waiting = true;
        left = await(left);
      }
      waiting = false;
      List<Command> taken = commands;
      spare.clear();
      commands = spare;
      spare = taken;
      appends = 0;
      bytes = 0;
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** An interrupt would close the file that is being written: whoever sends one is not served. */
  private long await(long nanos) {
    long deadline = System.nanoTime() + nanos;
    try {
      return arrived.awaitNanos(nanos);
    } catch (InterruptedException e) {
      return deadline - System.nanoTime();
    }
  }

  /** Nothing is taken any more; what is inside still comes out. */
  void close() {
    lock.lock();
    try {
      closed = true;
      arrived.signal();
    } finally {
      lock.unlock();
    }
  }

  boolean closed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** For the reason of a refusal. */
  static String bounds() {
    return MOST_APPENDS + " events or " + MOST_BYTES + " bytes wait to be written";
  }
}
