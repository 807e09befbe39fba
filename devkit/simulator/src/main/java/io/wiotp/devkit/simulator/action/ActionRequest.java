/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import io.wiotp.devkit.simulator.id.DeviceKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request of an initiator, with how it stands (REST-51). Used on the event loop only. */
public final class ActionRequest {
  private final String id;
  private final ActionOrder order;
  private final Instant started;
  private final Map<DeviceKey, DeviceRun> runs = new LinkedHashMap<>();
  private Instant updated;
  private int open;

  ActionRequest(String id, ActionOrder order, Instant started) {
    this.id = id;
    this.order = order;
    this.started = started;
    this.updated = started;
    this.open = order.devices().size();
    for (DeviceKey device : order.devices()) {
      runs.put(device, new DeviceRun(this, device, Sequence.of(order)));
    }
  }

  public String id() {
    return id;
  }

  /** What was asked for; parameters of a custom action include the defaults (DM-176). */
  public ActionOrder order() {
    return order;
  }

  public Instant started() {
    return started;
  }

  /** When something last happened to it. */
  public Instant updated() {
    return updated;
  }

  /** True if nothing more will happen for any device. */
  public boolean isComplete() {
    return open == 0;
  }

  /** How it stands for each device, in the order of the request. */
  public List<DeviceStatus> statuses() {
    return runs.values().stream().map(DeviceRun::status).toList();
  }

  /** How it stands for one device; null if the request is not for that one. */
  public @Nullable DeviceStatus status(DeviceKey device) {
    DeviceRun run = runs.get(device);
    return run == null ? null : run.status();
  }

  /** The messages of one device, oldest first, at most 200; empty if there are none (SIM-36). */
  public List<Exchange> exchanges(DeviceKey device) {
    DeviceRun run = runs.get(device);
    return run == null ? List.of() : run.exchanges();
  }

  List<DeviceRun> openRuns() {
    return runs.values().stream().filter(run -> !run.status().complete()).toList();
  }

  Instant deadline() {
    return started.plus(order.timeout());
  }

  void touched(Instant now) {
    updated = now;
  }

  void ended() {
    open--;
  }
}
