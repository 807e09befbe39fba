/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.run;

import io.wiotp.devkit.gateway.framework.ConnectionEvents;
import io.wiotp.devkit.gateway.framework.Host;
import io.wiotp.devkit.gateway.report.Journal;
import io.wiotp.devkit.kura.ui.WebUi;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Watches the connection as a person at the web UI does: its row, and its part of the Status page.
 */
final class ConnectionWatch implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final Duration DRAIN_LOOK = Duration.ofMillis(50);

  private final WebUi ui;
  private final Journal journal;
  private final Semaphore changed = new Semaphore(0);
  private final ConnectionEvents events;
  private String lastReason = "";

  ConnectionWatch(WebUi ui, Host host, Journal journal) throws ClassNotFoundException {
    this.ui = ui;
    this.journal = journal;
    this.events = ConnectionEvents.listen(host, changed::release);
  }

  /**
   * Waits until the connection is up, however long that takes, and says each new reason why it is
   * not.
   *
   * @return false when the run shall end before
   */
  boolean awaitConnected(StopSignal stop, Duration limit) throws Exception {
    long end = System.nanoTime() + limit.toNanos();
    while (!isConnected()) {
      if (stop.given() || System.nanoTime() - end >= 0) {
        return false;
      }
      sayReason();
      if (changed.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        changed.drainPermits();
      }
    }
    return true;
  }

  private boolean isConnected() throws Exception {
    return ui.cloudConnections().stream()
        .anyMatch(row -> row.pid().equals(Pids.CONNECTION) && row.status().equals("Connected"));
  }

  private void sayReason() throws Exception {
    Map<String, String> lines = status();
    String reason = lines.getOrDefault("State reason", "");
    if (!reason.isEmpty() && !reason.equals(lastReason)) {
      lastReason = reason;
      journal.warn(
          "status page: " + reason + " - " + lines.getOrDefault("State remedy", "no remedy known"));
    }
  }

  /** Waits until the outbox holds nothing; the number of events left when the time is over. */
  long awaitDrained(Duration limit) throws Exception {
    long end = System.nanoTime() + limit.toNanos();
    long pending = pending();
    while (pending > 0 && System.nanoTime() - end < 0) {
      TimeUnit.NANOSECONDS.sleep(DRAIN_LOOK.toNanos());
      pending = pending();
    }
    return pending;
  }

  private long pending() throws Exception {
    String shown = status().getOrDefault("Events pending", "0");
    return Long.parseLong(shown.strip());
  }

  private Map<String, String> status() throws Exception {
    return ui.statusPage().getOrDefault(Pids.CONNECTION, Map.of());
  }

  @Override
  public void close() {
    events.close();
  }
}
