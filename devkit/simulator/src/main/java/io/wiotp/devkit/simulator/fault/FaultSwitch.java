/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.vertx.core.Handler;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.timer.Timer;
import io.wiotp.devkit.simulator.wire.MessagingEndpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Switches faults on and off. Used on the event loop only. */
public final class FaultSwitch {
  private static final Logger LOG = LoggerFactory.getLogger(FaultSwitch.class);

  private final Faults faults;
  private final Timer timer;
  private final FaultGate gate;
  private final FaultActions actions;

  /**
   * @param platform what handles a connection that no fault has taken
   */
  public FaultSwitch(
      FaultContext context, Infrastructure infrastructure, Handler<MessagingEndpoint> platform) {
    this.faults = context.faults();
    this.timer = context.timer();
    this.gate = new FaultGate(context, platform);
    this.actions = new FaultActions(context, infrastructure, gate);
    context.sockets().faults(faults);
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
    actions.start(added);
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
  public void reset(@Nullable Long seed) {
    faults.reset(seed == null ? faults.seed() : seed);
  }

  /** A fault as it is listed; null if there is none. */
  @Nullable JsonObject get(String id) {
    ActiveFault fault = faults.get(id);
    return fault == null ? null : fault.json();
  }

  /** All of them as they are listed, the oldest first. */
  public List<JsonObject> list() {
    return faults.json();
  }

  long seed() {
    return faults.seed();
  }
}
