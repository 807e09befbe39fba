/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Faults for tests in the same process. May be called from any thread but the simulator's; waits
 * until it is done.
 */
public final class FaultControl {
  private final FaultSwitch faults;
  private final Loop loop;

  /** Runs a task on the simulator's thread and waits for it. */
  @FunctionalInterface
  public interface Loop {
    <T> T call(Callable<T> task) throws Exception;
  }

  public FaultControl(FaultSwitch faults, Loop loop) {
    this.faults = faults;
    this.loop = loop;
  }

  /** Switches a fault on; its id. */
  public String add(Fault fault) throws Exception {
    return loop.call(() -> faults.add(fault).getString("id"));
  }

  /** Switches a fault of that kind on, for everybody and always; its id. */
  public String add(FaultKind kind) throws Exception {
    return add(Fault.of(kind));
  }

  /** Switches a fault off and forgets it; false if there is none. */
  public boolean remove(String id) throws Exception {
    return loop.call(() -> faults.remove(id));
  }

  /**
   * Switches everything off and begins anew.
   *
   * @param seed what decides which of the possible strikes happen
   */
  public void reset(long seed) throws Exception {
    loop.call(
        () -> {
          faults.reset(seed);
          return seed;
        });
  }

  /** The faults as JSON, those that ended by themselves too, the oldest first. */
  public List<JsonObject> list() throws Exception {
    return loop.call(faults::list);
  }

  /**
   * How often a fault struck.
   *
   * @throws IllegalArgumentException if there is no such fault
   */
  public long strikes(String id) throws Exception {
    JsonObject fault = loop.call(() -> faults.get(id));
    if (fault == null) {
      throw new IllegalArgumentException("there is no fault " + id);
    }
    return fault.getLong("strikes");
  }
}
