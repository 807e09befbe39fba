/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a strict simulator remembers of the frames of one managed device, to tell later frames that
 * do not fit. Used on the event loop only.
 */
final class DeviceMemory {
  private static final int MAX_PENDING = 32;

  private final Map<String, Request> pending = new LinkedHashMap<>();
  private final Set<String> cancelled = new TreeSet<>();
  private @Nullable Integer firmwareState;
  private @Nullable String lastAlone;

  /**
   * A request of the platform that is not answered.
   *
   * @param fields the attributes that it names
   */
  record Request(String operation, List<String> fields) {}

  /** Notes what the platform sends. */
  void asked(String operation, JsonObject frame) {
    if (!(frame.getValue("reqId") instanceof String reqId)) {
      return;
    }
    if (pending.size() >= MAX_PENDING) {
      pending.remove(pending.keySet().iterator().next());
    }
    List<String> fields = new ArrayList<>();
    for (JsonObject field : fields(frame)) {
      if (field.getValue("field") instanceof String name) {
        fields.add(name);
      }
    }
    pending.put(reqId, new Request(operation, List.copyOf(fields)));
    if (operation.equals("observe")) {
      cancelled.removeAll(fields);
      lastAlone = null;
    }
  }

  /** The request that is answered; null if there is none. */
  @Nullable Request answered(String reqId) {
    return pending.remove(reqId);
  }

  boolean isPending(String operationStart) {
    return pending.values().stream()
        .anyMatch(request -> request.operation().startsWith(operationStart));
  }

  /** Whether a request to observe the attribute is not answered yet. */
  boolean mayObserve(String name) {
    return pending.values().stream()
        .filter(request -> request.operation().equals("observe"))
        .flatMap(request -> request.fields().stream())
        .anyMatch(field -> overlap(field, name));
  }

  void cancelled(List<String> fields) {
    cancelled.addAll(fields);
  }

  boolean isCancelled(String name) {
    return cancelled.stream().anyMatch(field -> overlap(field, name));
  }

  /** State of the firmware (DM-137) as the device last said; null if it never did. */
  @Nullable Integer firmwareState() {
    return firmwareState;
  }

  void firmwareState(int state) {
    firmwareState = state;
  }

  /**
   * Notes that one of {@code state} and {@code updateStatus} came without the other.
   *
   * @return true if the one before was the other one, alone too
   */
  boolean alone(String member) {
    String before = lastAlone;
    lastAlone = member;
    return before != null && !before.equals(member);
  }

  void together() {
    lastAlone = null;
  }

  /** Whether one attribute is the other, or a part of it (DM-104). */
  static boolean overlap(String one, String other) {
    return one.equals(other) || one.startsWith(other + ".") || other.startsWith(one + ".");
  }

  /** The objects in {@code d.fields}; none if it has another form. */
  static List<JsonObject> fields(JsonObject frame) {
    List<JsonObject> fields = new ArrayList<>();
    if (frame.getValue("d") instanceof JsonObject d) {
      if (d.getValue("fields") instanceof JsonArray list) {
        for (Object element : list) {
          if (element instanceof JsonObject field) {
            fields.add(field);
          }
        }
      } else if (d.containsKey("field")) {
        fields.add(d);
      }
    }
    return fields;
  }
}
