/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.cli.demo;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.cli.GatewayJvm;
import io.wiotp.devkit.gateway.report.Journal;
import io.wiotp.devkit.gateway.report.Json;
import io.wiotp.devkit.gateway.report.Progress;
import io.wiotp.devkit.gateway.run.OrderlyEnd;
import io.wiotp.devkit.gateway.run.StopSignal;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One demo from the options to the exit status. */
final class DemoRun {
  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final Duration END_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration ARRIVE_TIMEOUT = Duration.ofSeconds(15);
  private static final Duration LOOK = Duration.ofMillis(50);

  private final DemoOptions options;
  private final GatewayJvm jvm;
  private final Journal journal;
  private final StopSignal stop;
  private final Arrivals arrivals = new Arrivals();

  private DemoRun(DemoOptions options, GatewayJvm jvm, Journal journal, StopSignal stop) {
    this.options = options;
    this.jvm = jvm;
    this.journal = journal;
    this.stop = stop;
  }

  /**
   * Runs on the caller's thread until a signal or the end of the time.
   *
   * @return the process's exit status
   */
  static int withSignals(DemoOptions options, GatewayJvm jvm, Journal journal) {
    StopSignal stop = new StopSignal();
    return new OrderlyEnd("the demo", END_TIMEOUT)
        .await(stop, () -> new DemoRun(options, jvm, journal, stop).run());
  }

  private int run() {
    try (Progress progress = new Progress(journal);
        Stage stage = Stage.set(options, jvm, arrivals, progress)) {
      JsonObject ready = awaitReady(progress, stage);
      if (ready == null) {
        return stop.given() ? OK : FAILED;
      }
      return perform(progress, stage, ready);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed("interrupted");
    } catch (ExecutionException e) {
      return failed(String.valueOf(e.getCause()));
    } catch (Exception e) {
      return failed(e.toString());
    }
  }

  private @org.jspecify.annotations.Nullable JsonObject awaitReady(Progress progress, Stage stage)
      throws Exception {
    return progress.during(
        "waiting for the gateway to be CONNECTED",
        () -> {
          while (!stop.given()) {
            try {
              return stage.gateway().ready().get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
              // Then look for a signal again.
            }
          }
          return null;
        });
  }

  private int perform(Progress progress, Stage stage, JsonObject ready) throws Exception {
    long startMillis = ready.getLong("gatewayStartMs", 0L);
    String console = ready.getString("console", "");
    journal.line(stage.readyLine(console));
    long connectedAt = stage.spawnedAt() + startMillis;
    watch(stage, console);
    long runMillis = System.currentTimeMillis() - connectedAt;
    if (stop.given()) {
      stage.gateway().stop();
    }
    JsonObject last =
        progress.during(
            "waiting for the gateway's last events",
            () -> stage.gateway().report().get(END_TIMEOUT.toSeconds(), TimeUnit.SECONDS));
    int status = stage.gateway().awaitEnd();
    progress.during("waiting for the application to receive them", () -> awaitArrival(last));
    return report(
        DemoReport.of(last, arrivals, new DemoTimes(stage.spawnedAt(), startMillis, runMillis)),
        status);
  }

  /** Until somebody stops it, or the gateway's time is over and it reports by itself. */
  private void watch(Stage stage, String console) throws InterruptedException {
    LiveLine line = new LiveLine(arrivals, stage.page(), console);
    long seconds = 0;
    long start = System.nanoTime();
    while (!stop.await(LOOK) && !stage.gateway().report().isDone()) {
      long passed = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
      if (!options.headless() && passed > seconds) {
        seconds = passed;
        line.print(System.err);
      }
    }
    if (!options.headless()) {
      System.err.println();
    }
  }

  /** The platform has confirmed them; the way to the application may take another moment. */
  private long awaitArrival(JsonObject last) throws InterruptedException {
    long published = last.getLong("published", 0L);
    long end = System.nanoTime() + ARRIVE_TIMEOUT.toNanos();
    while (arrivals.distinct() < published && System.nanoTime() - end < 0) {
      TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
    }
    return arrivals.distinct();
  }

  private int report(DemoReport report, int gatewayStatus) throws Exception {
    Map<String, Object> members = report.members();
    if (report.lost() > 0) {
      journal.error("lost " + report.lost() + " events; gaps by device: " + arrivals.gaps());
    }
    if (options.report().isPresent()) {
      Files.writeString(options.report().get(), Json.line(members) + "\n");
    }
    journal.line(members);
    return report.isGood() && gatewayStatus == 0 ? OK : FAILED;
  }

  private int failed(String why) {
    journal.error("the demo failed: " + why);
    return FAILED;
  }
}
