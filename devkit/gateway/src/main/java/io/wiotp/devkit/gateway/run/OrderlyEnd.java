/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.run;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Turns a signal to this process into a stop of its run. A signal's own exit status would be 130 or
 * 143; after an orderly end it is the run's.
 *
 * @param run what runs, for the message when it does not end
 * @param patience how long a run may take to end after a signal
 */
public record OrderlyEnd(String run, Duration patience) {
  private static final int FAILED = 1;

  /**
   * Runs on the caller's thread.
   *
   * @param stop is given at a signal
   * @return the work's exit status; after a signal the process ends before anybody sees it
   */
  public int await(StopSignal stop, IntSupplier work) {
    CompletableFuture<Integer> end = new CompletableFuture<>();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> onSignal(stop, end), "wiotp-signal"));
    int status = work.getAsInt();
    end.complete(status);
    return status;
  }

  private void onSignal(StopSignal stop, CompletableFuture<Integer> end) {
    stop.give();
    int status = FAILED;
    try {
      status = end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (Exception e) {
      System.err.println(run + " did not end within " + patience.toSeconds() + " s: " + e);
    }
    Runtime.getRuntime().halt(status);
  }
}
