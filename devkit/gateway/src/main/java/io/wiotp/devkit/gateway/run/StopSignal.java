/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Somebody wants the run to end: once, from any thread. */
public final class StopSignal {
  private final CountDownLatch latch = new CountDownLatch(1);

  public void give() {
    latch.countDown();
  }

  public boolean given() {
    return latch.getCount() == 0;
  }

  /** Waits for the signal; true when it was given within the time. */
  public boolean await(Duration timeout) throws InterruptedException {
    return latch.await(timeout.toNanos(), TimeUnit.NANOSECONDS);
  }
}
