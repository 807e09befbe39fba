/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page that is open, as a stream of server-sent events. What it has not read yet is bounded:
 * the oldest entries give way and are counted; of devices only the newest state is sent.
 */
final class Viewer {
  /** Entries that wait for one viewer. */
  static final int MAX_ENTRIES = 500;

  /** Devices in one message; the others follow in the next one. */
  private static final int MAX_DEVICES = 250;

  private final HttpServerResponse response;
  private final Deque<FeedEntry> entries = new ArrayDeque<>();
  private final Set<DeviceKey> devices = new LinkedHashSet<>();
  private final Set<String> sections = new LinkedHashSet<>();
  private long missed;

  Viewer(HttpServerResponse response) {
    this.response = response;
  }

  void add(FeedEntry entry) {
    if (entries.size() == MAX_ENTRIES) {
      entries.removeFirst();
      missed++;
    }
    entries.addLast(entry);
    DeviceKey device = entry.device();
    if (device != null && entry.isOfDevice()) {
      devices.add(device);
    }
  }

  /** Something about a device changed, or it is gone. */
  void changed(DeviceKey device) {
    devices.add(device);
  }

  /** A section changed. */
  void changed(String section) {
    sections.add(section);
  }

  boolean hasNews() {
    return !entries.isEmpty() || !devices.isEmpty() || !sections.isEmpty() || missed > 0;
  }

  /** True if the socket takes no more for now. */
  boolean isBusy() {
    return response.writeQueueFull();
  }

  void whenWritable(Runnable task) {
    response.drainHandler(nothing -> task.run());
  }

  /** Sends what waits. */
  void send(JsonObject totals, DeviceBoard board, Sections all) {
    JsonObject message = new JsonObject().put("totals", totals);
    boolean gap = missed > 0;
    if (gap) {
      message.put("missed", missed);
      missed = 0;
    }
    if (!entries.isEmpty()) {
      JsonArray list = new JsonArray();
      entries.forEach(entry -> list.add(entry.toJson()));
      message.put("entries", list);
      entries.clear();
    }
    putDevices(message, board, gap);
    for (String section : sections) {
      message.put(section, all.latest(section));
    }
    sections.clear();
    write("data: " + message.encode() + "\n\n");
  }

  /** Keeps the connection from looking idle. */
  void keepAlive() {
    if (!isBusy()) {
      write(":\n\n");
    }
  }

  private void putDevices(JsonObject message, DeviceBoard board, boolean withLast) {
    JsonArray rows = new JsonArray();
    JsonArray removed = new JsonArray();
    Iterator<DeviceKey> waiting = devices.iterator();
    for (int i = 0; i < MAX_DEVICES && waiting.hasNext(); i++) {
      DeviceKey key = waiting.next();
      waiting.remove();
      @Nullable DeviceRow row = board.row(key);
      if (row == null) {
        removed.add(DeviceRow.identity(key));
      } else {
        rows.add(row.toJson(withLast));
      }
    }
    if (!rows.isEmpty()) {
      message.put("devices", rows);
    }
    if (!removed.isEmpty()) {
      message.put("removed", removed);
    }
  }

  private void write(String text) {
    // A viewer that went away is removed when its connection closes; that tells enough.
    response.write(Buffer.buffer(text));
  }
}
