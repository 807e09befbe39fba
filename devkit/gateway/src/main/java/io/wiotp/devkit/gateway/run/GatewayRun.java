/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.run;

import io.wiotp.devkit.gateway.option.GatewayOptions;
import io.wiotp.devkit.gateway.report.Journal;
import java.io.IOException;
import java.time.Duration;

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
    return new OrderlyEnd("the gateway", END_TIMEOUT)
        .await(
            stop,
            () -> {
              StopWords.listen(System.in, stop, stopAtEndOfInput);
              return new GatewayRun(options, journal, stop).run();
            });
  }

  int run() {
    try (Storage storage = Storage.open(options.files().storage());
        EmulatedGateway gateway = new EmulatedGateway(options, journal, storage)) {
      gateway.start();
      // Who gives no time watches: then it goes on trying, as a gateway in the field does.
      boolean timed = options.duration().isPresent();
      boolean connected = gateway.awaitConnected(stop, timed ? options.connectTimeout() : FOREVER);
      if (connected) {
        gateway.beginToPublish();
        stop.await(options.duration().orElse(FOREVER));
      }
      boolean asked = stop.given();
      gateway.endAndReport();
      return connected || asked ? OK : neverConnected();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed("interrupted");
    } catch (IOException | RuntimeException e) {
      return failed(e.toString());
    } catch (Exception e) {
      return failed(String.valueOf(e.getMessage()));
    }
  }

  private int neverConnected() {
    return failed("not connected within " + options.connectTimeout().toMillis() / 1000.0 + " s");
  }

  private int failed(String why) {
    journal.error("the gateway failed: " + why);
    return FAILED;
  }
}
