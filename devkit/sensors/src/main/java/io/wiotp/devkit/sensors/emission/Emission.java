/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.sensors.emission;

import io.wiotp.devkit.sensors.hardware.Measured;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.eclipse.kura.wire.WireRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Emits values in turn, asset by asset, at a steady rate on one thread of its own. Nothing is
 * emitted and no number used while the rate is 0, nothing is measured yet, or nobody listens.
 */
public final class Emission implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Emission.class);
  private static final long STOP_TIMEOUT_MILLIS = 10_000;

  /** Each run of a journal numbers its events from a base of its own. */
  static final long RUN = 1_000_000;

  private final Sampling sampling;
  private final Consumer<List<WireRecord>> wire;
  private final LongSupplier nanoTime;
  private final Records records;
  private final @Nullable AcceptanceJournal journal;
  private final Thread thread = new Thread(this::run, "wiotp-sensors-emit");

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  // Guarded by the lock.
  private @Nullable Pace pace;
  private int rate;
  private boolean connected;
  private boolean stopped;

  // Of the emitting thread alone.
  private int turn;
  private boolean failed;

  /**
   * @param wire takes one envelope's records
   */
  public Emission(Sampling sampling, Consumer<List<WireRecord>> wire) {
    this(sampling, wire, System::nanoTime, null);
  }

  /** The same, and writes to a file which events the wire has taken. */
  public static Emission journaled(Sampling sampling, Consumer<List<WireRecord>> wire, Path journal)
      throws IOException {
    return new Emission(sampling, wire, System::nanoTime, AcceptanceJournal.open(journal));
  }

  Emission(
      Sampling sampling,
      Consumer<List<WireRecord>> wire,
      LongSupplier nanoTime,
      @Nullable AcceptanceJournal journal) {
    this.sampling = sampling;
    this.wire = wire;
    this.nanoTime = nanoTime;
    this.journal = journal;
    this.records = new Records(journal == null ? 0 : journal.run() * RUN);
    thread.setDaemon(true);
  }

  /** Begins to measure, and to emit as soon as there is a rate. */
  public void start() {
    thread.start();
    sampling.start(() -> change(() -> {}));
  }

  /** Events per second in all from now on; 0 is silence. */
  public void setRate(int eventsPerSecond) {
    change(
        () -> {
          if (rate != eventsPerSecond) {
            rate = eventsPerSecond;
            pace = null;
          }
        });
  }

  /** Whether somebody listens. */
  public void setConnected(boolean listening) {
    change(
        () -> {
          connected = listening;
          pace = null;
        });
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      for (int due = awaitDue(); due > 0; due = awaitDue()) {
        emit(due);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The number of events due now, at least one; 0 when stopped. */
  private int awaitDue() throws InterruptedException {
    lock.lock();
    try {
      while (!stopped) {
        if (rate == 0 || !connected || sampling.state() == null) {
          changed.await();
          continue;
        }
        if (pace == null) {
          pace = new Pace(rate, nanoTime.getAsLong());
        }
        long now = nanoTime.getAsLong();
        int due = pace.take(now);
        if (due > 0) {
          return due;
        }
        // A signal ends the wait early, and the clock decides anew.
        long left = changed.awaitNanos(pace.next() - now);
        LOG.trace("woken {} ns early", left);
      }
      return 0;
    } finally {
      lock.unlock();
    }
  }

  private void emit(int count) {
    Sampling.State state = sampling.state();
    if (state == null) {
      return;
    }
    List<WireRecord> envelope = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      envelope.add(records.next(measured(state)));
    }
    try {
      wire.accept(envelope);
      if (journal != null) {
        journal.accepted(envelope);
      }
      failed = false;
    } catch (RuntimeException | IOException e) {
      if (!failed) {
        LOG.error("records could not be emitted", e);
      }
      failed = true;
    }
  }

  private Measured measured(Sampling.State state) {
    turn = (turn + 1) % (state.pieces().size() + 1);
    return turn == 0 ? state.hardware().machine() : state.pieces().get(turn - 1);
  }

  /** The number of each asset's last emitted record; exact and final after {@link #close}. */
  public Map<String, Long> lastSequences() {
    return records.lastSequences();
  }

  /** Stops; when it returns, the last record is out. */
  @Override
  public void close() {
    change(() -> stopped = true);
    try {
      thread.join(STOP_TIMEOUT_MILLIS);
      if (thread.isAlive()) {
        LOG.warn(
            "an envelope takes longer than {} s",
            TimeUnit.MILLISECONDS.toSeconds(STOP_TIMEOUT_MILLIS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sampling.close();
    if (journal != null) {
      journal.close();
    }
  }
}
