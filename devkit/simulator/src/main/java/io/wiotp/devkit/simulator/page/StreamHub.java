/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.page;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.monitor.Monitor;
import io.wiotp.devkit.simulator.timer.Timer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sends every page that is open what is new, in batches. While nobody looks it costs nothing. Used
 * on the event loop only.
 */
final class StreamHub {
  /** Milliseconds in which what happens becomes one message. */
  private static final long BATCH = 50;

  /** Milliseconds between two looks at what tells nobody that it changed. */
  private static final long LOOK = 500;

  /** Looks between two signs of life: below the idle time-out of the port. */
  private static final int LOOKS_PER_SIGN = 30;

  private static final int MAX_VIEWERS = 16;

  private final Feed feed;
  private final DeviceBoard board;
  private final Sections sections;
  private final Timer timer;
  private final List<Viewer> viewers = new ArrayList<>();
  private final Map<DeviceKey, DeviceRow> known = new HashMap<>();
  private boolean sending;
  private boolean looking;
  private int looks;

  StreamHub(Feed feed, DeviceBoard board, Sections sections, Timer timer) {
    this.feed = feed;
    this.board = board;
    this.sections = sections;
    this.timer = timer;
    feed.forwardTo(this::entry);
  }

  /** Answers a request with a stream that ends when the viewer goes. */
  void open(RoutingContext context) {
    HttpServerResponse response = context.response();
    if (viewers.size() >= MAX_VIEWERS) {
      OperatorException.answer(context, 503, "The page is open " + MAX_VIEWERS + " times already.");
      return;
    }
    response
        .setChunked(true)
        .putHeader("Content-Type", "text/event-stream")
        .putHeader("Cache-Control", "no-store");
    Viewer viewer = new Viewer(response);
    response.closeHandler(nothing -> viewers.remove(viewer));
    response.exceptionHandler(failure -> viewers.remove(viewer));
    viewer.whenWritable(this::schedule);
    if (viewers.isEmpty()) {
      look();
    }
    viewers.add(viewer);
    viewer.send(totals(), board, sections);
    lookLater();
  }

  /** Everything that a page needs before its first message. */
  JsonObject state(String organization) {
    JsonArray devices = new JsonArray();
    board.rows().stream()
        .limit(MAX_DEVICES)
        .forEach(
            row -> {
              // The viewers are told by name what is different from here on.
              known.putIfAbsent(row.key(), row);
              devices.add(row.toJson(true));
            });
    JsonArray entries = new JsonArray();
    feed.recent().forEach(entry -> entries.add(entry.toJson()));
    sections.look(this::changed);
    JsonObject state =
        new JsonObject()
            .put("organization", organization)
            .put("started", Monitor.time(feed.started()))
            .put("last", feed.last())
            .put("totals", totals())
            .put("devices", devices)
            .put("entries", entries);
    sections.names().forEach(name -> state.put(name, sections.latest(name)));
    return state;
  }

  /** Devices that one page holds. */
  static final int MAX_DEVICES = 10_000;

  private void entry(FeedEntry entry) {
    if (viewers.isEmpty()) {
      return;
    }
    for (Viewer viewer : viewers) {
      viewer.add(entry);
    }
    schedule();
  }

  private void changed(String section) {
    viewers.forEach(viewer -> viewer.changed(section));
    schedule();
  }

  private void schedule() {
    if (!sending && !viewers.isEmpty()) {
      sending = true;
      timer.after(BATCH, this::send);
    }
  }

  private void send() {
    sending = false;
    boolean more = false;
    JsonObject totals = totals();
    for (Viewer viewer : List.copyOf(viewers)) {
      if (viewer.hasNews() && !viewer.isBusy()) {
        viewer.send(totals.copy(), board, sections);
        more |= viewer.hasNews();
      }
    }
    if (more) {
      schedule();
    }
  }

  private void lookLater() {
    if (!looking && !viewers.isEmpty()) {
      looking = true;
      timer.after(
          LOOK,
          () -> {
            looking = false;
            look();
            lookLater();
          });
    }
  }

  /** Finds what is new in registry, management and faults, which tell nobody of their changes. */
  private void look() {
    Set<DeviceKey> gone = new HashSet<>(known.keySet());
    for (DeviceRow row : board.rows()) {
      gone.remove(row.key());
      if (!row.equals(known.put(row.key(), row))) {
        viewers.forEach(viewer -> viewer.changed(row.key()));
      }
    }
    for (DeviceKey key : gone) {
      known.remove(key);
      board.forget(key);
      viewers.forEach(viewer -> viewer.changed(key));
    }
    sections.look(name -> viewers.forEach(viewer -> viewer.changed(name)));
    if (++looks % LOOKS_PER_SIGN == 0) {
      viewers.forEach(Viewer::keepAlive);
    }
    schedule();
  }

  private JsonObject totals() {
    JsonObject totals = new JsonObject();
    for (FeedKind kind : FeedKind.values()) {
      totals.put(kind.word(), feed.count(kind));
    }
    return totals;
  }
}
