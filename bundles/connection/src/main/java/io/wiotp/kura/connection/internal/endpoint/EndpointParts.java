/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.endpoint;

import io.wiotp.kura.api.ConnectionStatus;
import io.wiotp.kura.api.Reason;
import io.wiotp.kura.connection.internal.assembly.ConnectionAssembly;
import io.wiotp.kura.connection.internal.notify.Announcer;
import io.wiotp.kura.connection.internal.notify.ConsoleEvents;
import io.wiotp.kura.connection.internal.notify.Deliveries;
import io.wiotp.kura.connection.internal.notify.NotifyThread;
import io.wiotp.kura.connection.internal.notify.StatusLed;
import io.wiotp.kura.connection.internal.report.Forecast;
import io.wiotp.kura.connection.internal.report.PlatformRefusals;
import io.wiotp.kura.connection.internal.report.RateMeter;
import io.wiotp.kura.connection.internal.report.RefusalLog;
import io.wiotp.kura.connection.internal.report.StatusPage;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.outbox.Outbox;
import io.wiotp.kura.outbox.OutboxListener;
import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.notify.Notification;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plain objects behind one endpoint, wired together. */
final class EndpointParts implements OutboxListener {
  private static final Logger LOG = LoggerFactory.getLogger(EndpointParts.class);

  private final String pid;
  private final NotifyThread thread;
  private final RateMeter arrivals = new RateMeter(System::nanoTime);
  private final RateMeter confirmations = new RateMeter(System::nanoTime);
  private final Forecast forecast = new Forecast(System::nanoTime);
  private final PlatformRefusals platformRefusals;
  final ConsoleEvents console;
  final StatusLed led = new StatusLed();
  final Announcer announcer;
  final Deliveries deliveries;
  final RefusalLog refusals;
  final ConnectionAssembly assembly;
  final Acceptance acceptance;

  EndpointParts(String pid, Clock clock) {
    this.pid = pid;
    this.thread = new NotifyThread(pid);
    this.console = new ConsoleEvents(pid);
    this.announcer = new Announcer(pid, thread, console, led);
    this.deliveries = new Deliveries(pid, thread);
    this.refusals = new RefusalLog(clock);
    this.platformRefusals = new PlatformRefusals(clock);
    this.assembly = new ConnectionAssembly(pid, clock, announcer::changed, this::notified);
    this.acceptance = new Acceptance(assembly, refusals, arrivals);
  }

  void attach(Outbox outbox) {
    outbox.addListener(this);
    assembly.attach(outbox);
  }

  void detach(Outbox outbox) {
    assembly.detach(outbox);
    outbox.removeListener(this);
  }

  @Override
  public void confirmed(EntryId id, OutboundEvent outbound) {
    confirmations.mark();
    // Whoever published with QoS 0 got no id to wait for.
    if (outbound.qos() > 0) {
      deliveries.confirmed(id, outbound.source());
    }
  }

  @Override
  public void lost(EntryId id, OutboundEvent outbound, Reason reason, String detail) {
    refusals.note(outbound.source(), reason, detail);
  }

  /** The platform refused what it has acknowledged already (MQ-82): all we can do is say so. */
  private void notified(Notification notification) {
    DeviceId device = notification.device();
    String detail =
        notification.request()
            + " to "
            + notification.topic()
            + ", code "
            + notification.code()
            + " "
            + notification.message();
    refusals.note(
        device == null ? "platform" : device.toString(), Reason.REFUSED_BY_PLATFORM, detail);
    if (platformRefusals.note(notification)) {
      LOG.warn("{}: {}", pid, Reason.REFUSED_BY_PLATFORM.describe(RefusalLog.shortened(detail)));
    }
  }

  /** Everything that is known at this moment; waits for nothing and never throws. */
  Map<String, String> info() {
    StatusPage page = new StatusPage();
    try {
      page.status(assembly.status());
      assembly
          .credentials()
          .ifPresent(known -> page.identity(known.identity(), assembly.serverUri().orElse(null)));
      assembly
          .outbox()
          .ifPresent(
              outbox ->
                  page.outbox(
                      outbox.status(), arrivals.perSecond(), confirmations.perSecond(), forecast));
      page.refusals(refusals)
          .platformRefusals(platformRefusals)
          .notificationsLeftOut(thread.leftOut());
    } catch (RuntimeException e) {
      // The page shows all connectors: an exception here would blank it.
      LOG.warn("{}: the status is incomplete", pid, e);
    }
    return page.lines();
  }

  /** Ends everything and waits for nothing. */
  void close() {
    ConnectionStatus last = assembly.status();
    assembly.outbox().ifPresent(outbox -> outbox.removeListener(this));
    assembly.close();
    if (last.connected()) {
      // Now, because the console's service is released when this returns.
      console.lost();
    }
    led.close();
    thread.close();
  }
}
