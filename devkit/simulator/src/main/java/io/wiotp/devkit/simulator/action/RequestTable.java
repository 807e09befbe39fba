/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import io.wiotp.devkit.simulator.id.DeviceKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All requests, and what of them is outstanding. Used on the event loop only. */
final class RequestTable {
  private static final Comparator<ActionRequest> BY_DEADLINE =
      Comparator.comparing(ActionRequest::deadline).thenComparing(ActionRequest::id);

  private final int maxRuns;
  private final Map<String, ActionRequest> requests = new LinkedHashMap<>();
  private final TreeSet<ActionRequest> outstanding = new TreeSet<>(BY_DEADLINE);
  private final Map<DeviceKey, Set<DeviceRun>> runs = new HashMap<>();
  private int size;

  /**
   * @param maxRuns devices of all requests together; when there are more, the oldest complete
   *     requests are forgotten (REST-65)
   */
  RequestTable(int maxRuns) {
    this.maxRuns = maxRuns;
  }

  @Nullable ActionRequest get(String id) {
    return requests.get(id);
  }

  List<ActionRequest> all() {
    return List.copyOf(requests.values());
  }

  /** Makes room for a request of so many devices; false if too much is outstanding. */
  boolean makeRoom(int devices) {
    Iterator<ActionRequest> oldest = requests.values().iterator();
    while (size + devices > maxRuns && oldest.hasNext()) {
      ActionRequest request = oldest.next();
      if (request.isComplete()) {
        oldest.remove();
        size -= request.order().devices().size();
      }
    }
    return size + devices <= maxRuns;
  }

  void add(ActionRequest request) {
    requests.put(request.id(), request);
    outstanding.add(request);
    size += request.order().devices().size();
    for (DeviceRun run : request.openRuns()) {
      runs.computeIfAbsent(run.device(), device -> new LinkedHashSet<>()).add(run);
    }
  }

  /** Forgets a request that is complete. */
  void remove(ActionRequest request) {
    if (requests.remove(request.id()) != null) {
      size -= request.order().devices().size();
    }
  }

  /** Notes that a run has ended. */
  void ended(DeviceRun run) {
    Set<DeviceRun> ofDevice = runs.get(run.device());
    if (ofDevice != null && ofDevice.remove(run) && ofDevice.isEmpty()) {
      runs.remove(run.device());
    }
    if (run.request().isComplete()) {
      outstanding.remove(run.request());
    }
  }

  /** The outstanding runs of a device, oldest first. */
  List<DeviceRun> runs(DeviceKey device) {
    return List.copyOf(runs.getOrDefault(device, Set.of()));
  }

  boolean hasOutstanding() {
    return !outstanding.isEmpty();
  }

  /** Outstanding requests whose time is over. */
  List<ActionRequest> due(Instant now) {
    List<ActionRequest> due = new ArrayList<>();
    for (ActionRequest request : outstanding) {
      if (request.deadline().isAfter(now)) {
        break;
      }
      due.add(request);
    }
    return due;
  }
}
