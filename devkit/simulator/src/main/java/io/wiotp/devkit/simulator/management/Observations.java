/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which attributes of a managed device the platform observes: those for which the device answered
 * 200 (DM-100 to DM-109).
 */
final class Observations {
  /** Requests that wait for their answer; a device may never give it (SDKDM-6). */
  private static final int MAX_PENDING = 32;

  private final Set<String> observed = new TreeSet<>();
  private final Map<String, Pending> pending = new LinkedHashMap<>();

  Set<String> fields() {
    return Set.copyOf(observed);
  }

  /** Notes what the platform sends, if it is about observation. */
  void asked(String operation, JsonObject frame) {
    boolean starts = operation.equals("observe");
    if (!starts && !operation.equals("cancel")) {
      return;
    }
    if (frame.getValue("reqId") instanceof String reqId
        && frame.getValue("d") instanceof JsonObject d
        && d.getValue("fields") instanceof JsonArray fields) {
      if (pending.size() >= MAX_PENDING) {
        pending.remove(pending.keySet().iterator().next());
      }
      pending.put(reqId, new Pending(starts, names(fields)));
    }
  }

  /** Notes an answer of the device. */
  void answered(String reqId, int code) {
    Pending request = pending.remove(reqId);
    if (request == null || code != 200) {
      return;
    }
    if (request.starts()) {
      observed.addAll(request.names());
    } else {
      observed.removeAll(request.names());
    }
  }

  private static Set<String> names(JsonArray fields) {
    Set<String> names = new TreeSet<>();
    for (Object field : fields) {
      if (field instanceof JsonObject object && object.getValue("field") instanceof String name) {
        names.add(name);
      }
    }
    return names;
  }

  private record Pending(boolean starts, Set<String> names) {}
}
