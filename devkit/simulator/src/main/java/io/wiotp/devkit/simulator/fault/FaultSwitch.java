/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.vertx.core.Handler;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.session.CloseCode;
import io.wiotp.devkit.simulator.session.ConnectedClients;
import io.wiotp.devkit.simulator.space.Spaces;
import io.wiotp.devkit.simulator.timer.Timer;
import io.wiotp.devkit.simulator.wire.MessagingEndpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Switches faults on and off. Used on the event loop only. */
public final class FaultSwitch {
  private static final Logger LOG = LoggerFactory.getLogger(FaultSwitch.class);

  private final Faults faults = new Faults();
  private final Timer timer;
  private final FaultGate gate;

  /**
   * @param platform what handles a connection that no fault has taken
   */
  public FaultSwitch(
      Timer timer, ConnectedClients clients, Spaces spaces, Handler<MessagingEndpoint> platform) {
    this.timer = timer;
    this.gate = new FaultGate(new FaultContext(faults, timer, clients, spaces), platform);
  }

  /** What the listeners hand their connections to. */
  public Handler<MessagingEndpoint> gate() {
    return gate;
  }

  /**
   * Switches a fault on.
   *
   * @return the fault as it is listed
   * @throws FaultException if there are too many
   */
  JsonObject add(Fault fault) {
    ActiveFault added = faults.add(fault);
    LOG.info("Fault {} on: {}", added.id(), fault.json());
    long duration = fault.integer(FaultKind.DURATION, 0);
    if (duration > 0) {
      timer.after(duration, () -> faults.end(added));
    }
    start(added);
    return added.json();
  }

  /** Switches a fault off; false if there is none. */
  boolean remove(String id) {
    return faults.remove(id);
  }

  /**
   * Switches all off, and begins anew.
   *
   * @param seed of the random numbers; null keeps the one that is
   */
  void reset(@Nullable Long seed) {
    faults.reset(seed == null ? faults.seed() : seed);
  }

  /** A fault as it is listed; null if there is none. */
  @Nullable JsonObject get(String id) {
    ActiveFault fault = faults.get(id);
    return fault == null ? null : fault.json();
  }

  /** What is on, and what it did so far. */
  public List<JsonObject> list() {
    return faults.json();
  }

  long seed() {
    return faults.seed();
  }

  /** Does what happens at once, not when a packet comes. */
  private void start(ActiveFault fault) {
    switch (fault.fault().kind()) {
      case DROP -> {
        close(fault, CloseCodes.of(fault.fault()));
        faults.end(fault);
      }
      case TAKEOVER -> takeOver(fault);
      default -> {}
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
}
