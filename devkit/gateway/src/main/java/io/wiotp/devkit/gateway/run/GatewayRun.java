/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.run;

import io.wiotp.devkit.gateway.option.GatewayOptions;
import io.wiotp.devkit.gateway.report.Journal;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One run from the options to the exit status. */
public final class GatewayRun {
  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final Duration END_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration FOREVER = Duration.ofDays(36_500);

  private final GatewayOptions options;
  private final Journal journal;
  private final StopSignal stop;

  GatewayRun(GatewayOptions options, Journal journal, StopSignal stop) {
    this.options = options;
    this.journal = journal;
    this.stop = stop;
  }

  /**
   * Runs on the caller's thread until a signal, {@code stop} on standard input, or the end of the
   * time.
   *
   * @param stopAtEndOfInput the end of standard input is a stop too
   * @return the process's exit status
   */
  public static int withSignals(GatewayOptions options, Journal journal, boolean stopAtEndOfInput) {
    StopSignal stop = new StopSignal();
    CompletableFuture<Integer> end = new CompletableFuture<>();
    Thread hook = new Thread(() -> endOnSignal(stop, end), "wiotp-signal");
    Runtime.getRuntime().addShutdownHook(hook);
    StopWords.listen(System.in, stop, stopAtEndOfInput);
    int status = new GatewayRun(options, journal, stop).run();
    end.complete(status);
    return status;
  }

  /** A signal's own exit status would be 130 or 143; an orderly end is 0. */
  private static void endOnSignal(StopSignal stop, CompletableFuture<Integer> end) {
    stop.give();
    int status = FAILED;
    try {
      status = end.get(END_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (Exception e) {
      System.err.println("the gateway did not end within " + END_TIMEOUT.toSeconds() + " s: " + e);
    }
    Runtime.getRuntime().halt(status);
  }

  int run() {
    try (Storage storage = Storage.open(options.files().storage());
        EmulatedGateway gateway = new EmulatedGateway(options, journal, storage)) {
      gateway.start();
      Duration limit = options.duration().orElse(FOREVER);
      boolean connected = gateway.awaitConnected(stop, limit);
      long end = System.nanoTime() + limit.toNanos();
      if (connected) {
        gateway.beginToPublish();
        stop.await(Duration.ofNanos(end - System.nanoTime()));
      }
      boolean asked = stop.given();
      gateway.endAndReport();
      return connected || asked ? OK : neverConnected(limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed("interrupted");
    } catch (IOException | RuntimeException e) {
      return failed(e.toString());
    } catch (Exception e) {
      return failed(String.valueOf(e.getMessage()));
    }
  }

  private int neverConnected(Duration limit) {
    return failed("not connected within " + limit.toMillis() / 1000.0 + " s");
  }

  private int failed(String why) {
    journal.error("the gateway failed: " + why);
    return FAILED;
  }
}
