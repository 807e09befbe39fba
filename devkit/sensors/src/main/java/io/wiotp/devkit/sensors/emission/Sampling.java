/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.sensors.emission;

import io.wiotp.devkit.sensors.hardware.Hardware;
import io.wiotp.devkit.sensors.hardware.Measured;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures what is expensive twice a second on a thread of its own, so that no rate of emission
 * costs more measurements.
 */
public final class Sampling implements AutoCloseable {
  /** What is known of the machine at one time; the hardware itself measures the cheap part. */
  record State(Hardware hardware, List<Measured> pieces) {}

  private static final Logger LOG = LoggerFactory.getLogger(Sampling.class);
  private static final long PERIOD_MILLIS = 500;
  private static final long STOP_TIMEOUT_MILLIS = 5_000;

  private final Supplier<Hardware> finder;
  private final ScheduledExecutorService thread;
  private @Nullable Hardware hardware;
  private boolean failed;
  private volatile @Nullable State state;
  private volatile Runnable ready = () -> {};

  /**
   * @param finder finds the hardware, on the sampling thread
   */
  public Sampling(Supplier<Hardware> finder) {
    this(
        finder,
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread made = new Thread(task, "wiotp-sensors-sample");
              made.setDaemon(true);
              return made;
            }));
  }

  Sampling(Supplier<Hardware> finder, ScheduledExecutorService thread) {
    this.finder = finder;
    this.thread = thread;
  }

  /**
   * Begins to measure.
   *
   * @param ready called after the first measurement
   */
  @SuppressWarnings("FutureReturnValueIgnored") // sample() reports what goes wrong itself
  void start(Runnable ready) {
    this.ready = ready;
    thread.scheduleWithFixedDelay(this::sample, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void sample() {
    try {
      Hardware known = hardware != null ? hardware : finder.get();
      hardware = known;
      boolean first = state == null;
      state = new State(known, List.copyOf(known.pieces()));
      failed = false;
      if (first) {
        ready.run();
      }
    } catch (RuntimeException | LinkageError e) {
      // Said once until it works again; the values before stay.
      if (!failed) {
        LOG.error("this machine's hardware can not be measured: {}", e.toString(), e);
      }
      failed = true;
    }
  }

  /** The last measurement; null before the first. */
  @Nullable State state() {
    return state;
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(STOP_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)) {
        LOG.warn("a measurement takes longer than {} ms", STOP_TIMEOUT_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
