/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.netty.channel.Channel;
import io.wiotp.devkit.simulator.fault.Infrastructure.CertificateShape;
import io.wiotp.devkit.simulator.session.CloseCode;
import io.wiotp.devkit.simulator.timer.Timer;
import java.time.Duration;
import java.util.Locale;

/** Does what happens at once, not when a packet comes. */
final class FaultActions {
  private final Faults faults;
  private final Timer timer;
  private final OffsetClock clock;
  private final SocketGate sockets;
  private final Injections injections;
  private final Infrastructure infrastructure;
  private final FaultGate gate;

  FaultActions(FaultContext context, Infrastructure infrastructure, FaultGate gate) {
    this.faults = context.faults();
    this.timer = context.timer();
    this.clock = context.clock();
    this.sockets = context.sockets();
    this.injections = new Injections(context);
    this.infrastructure = infrastructure;
    this.gate = gate;
  }

  /** Begins what a fault that was just switched on does by itself. */
  void start(ActiveFault fault) {
    switch (fault.fault().kind()) {
      case DROP -> once(fault, () -> close(fault, CloseCodes.of(fault.fault())));
      case TAKEOVER -> takeOver(fault);
      case HALF_OPEN -> stopSockets(fault, true);
      case STOP_READING -> stopSockets(fault, false);
      case MALFORMED_COMMAND -> once(fault, () -> injections.commands(fault));
      case MALFORMED_NOTIFICATION -> once(fault, () -> injections.notifications(fault));
      case MANAGEMENT_REQUEST -> once(fault, () -> injections.requests(fault));
      case CERTIFICATE -> show(fault);
      case SHUTDOWN -> shutdown(fault);
      case CLOCK_JUMP -> jump(fault);
      default -> {}
    }
  }

  private void once(ActiveFault fault, Runnable action) {
    try {
      action.run();
    } finally {
      faults.end(fault);
    }
  }

  private void takeOver(ActiveFault fault) {
    if (fault.isActive()) {
      close(fault, CloseCode.CLIENT_ID_REUSED);
      timer.after(Math.max(1, fault.fault().integer("intervalMs")), () -> takeOver(fault));
    }
  }

  private void close(ActiveFault fault, CloseCode code) {
    for (FaultyEndpoint connection : gate.covered(fault)) {
      if (fault.isActive()) {
        faults.struck(fault);
        connection.close(code);
      }
    }
  }

  private void stopSockets(ActiveFault fault, boolean mute) {
    for (FaultyEndpoint connection : gate.covered(fault)) {
      Channel socket = sockets.socket(connection);
      if (socket != null) {
        faults.struck(fault);
        StoppedSocket stopped = StoppedSocket.stop(socket, mute);
        fault.onEnd(stopped::resume);
      }
    }
  }

  private void show(ActiveFault fault) {
    String shape = fault.fault().text("shape").toUpperCase(Locale.ROOT).replace('-', '_');
    faults.struck(fault);
    infrastructure
        .show(CertificateShape.valueOf(shape))
        .onSuccess(shown -> gate.secure().forEach(each -> each.close(CloseCode.CLOSED_BY_SERVER)));
    fault.onEnd(() -> infrastructure.show(CertificateShape.NORMAL));
  }

  private void shutdown(ActiveFault fault) {
    faults.struck(fault);
    infrastructure.stop();
    boolean kept = fault.fault().text("sessions").equals("kept");
    fault.onEnd(() -> infrastructure.start(kept));
    timer.after(Math.max(1, fault.fault().integer("downMs")), () -> faults.end(fault));
  }

  private void jump(ActiveFault fault) {
    Duration by = Duration.ofMillis(fault.fault().integer("jumpMs"));
    faults.struck(fault);
    clock.jump(by);
    fault.onEnd(() -> clock.jump(by.negated()));
  }
}
