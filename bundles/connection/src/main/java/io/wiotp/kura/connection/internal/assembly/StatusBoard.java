/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.assembly;

import io.wiotp.kura.api.ConnectionState;
import io.wiotp.kura.api.ConnectionStatus;
import io.wiotp.kura.api.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * The one place that knows how the connection stands, whoever says so: its session, or the assembly
 * when there is none. Thread-safe; readers never wait.
 */
final class StatusBoard {
  /** A layer with invalid options changes nothing when it is started: no use to wait for long. */
  private static final Duration SHORT = Duration.ofMillis(500);

  private final Clock clock;
  private final BiConsumer<ConnectionStatus, ConnectionStatus> onChange;
  private volatile ConnectionStatus current;
  // Guarded by this: counts the changes.
  private long changes;

  /**
   * @param onChange gets each change in order, under a lock: it may only hand over
   */
  StatusBoard(Clock clock, BiConsumer<ConnectionStatus, ConnectionStatus> onChange) {
    this.clock = clock;
    this.onChange = onChange;
    this.current = stopped(Reason.STOPPED, "");
  }

  ConnectionStatus current() {
    return current;
  }

  synchronized long changes() {
    return changes;
  }

  /** A session says how it stands; ignored when it is not the present one. */
  synchronized void enter(ConnectionStatus next, BooleanSupplier present) {
    if (present.getAsBoolean()) {
      change(next);
    }
  }

  /** There is no session, for a reason; said again it changes nothing. */
  synchronized void enterStopped(Reason reason, String detail) {
    ConnectionStatus now = current;
    if (now.state() != ConnectionState.STOPPED
        || now.reason() != reason
        || !now.detail().equals(detail)) {
      change(stopped(reason, detail));
    }
  }

  private ConnectionStatus stopped(Reason reason, String detail) {
    return new ConnectionStatus(ConnectionState.STOPPED, reason, detail, clock.instant(), null);
  }

  private void change(ConnectionStatus next) {
    ConnectionStatus from = current;
    current = next;
    changes++;
    notifyAll();
    onChange.accept(from, next);
  }

  /**
   * Waits until the try that began after a change number has an outcome: connected, backing off or
   * stopped.
   *
   * @return the status then, or at the end of the time
   */
  synchronized ConnectionStatus awaitOutcome(long after, Duration timeout)
      throws InterruptedException {
    boolean hopeless = current.reason() == Reason.OPTION_INVALID;
    long end = System.nanoTime() + (hopeless ? SHORT : timeout).toNanos();
    while (!current.connected()
        && (changes == after || current.state() == ConnectionState.CONNECTING)) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        break;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return current;
  }

  /** Waits until it is not connected any more, or the time is over. */
  synchronized void awaitDown(Duration timeout) throws InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    while (current.connected()) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }
}
