/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.messaging;

import io.vertx.core.buffer.Buffer;
import io.wiotp.devkit.simulator.mqtt.DirectDoor;
import io.wiotp.devkit.simulator.session.Session;
import io.wiotp.devkit.simulator.session.SessionLimits;
import io.wiotp.devkit.simulator.timer.Timer;
import io.wiotp.devkit.simulator.topic.Filter;
import io.wiotp.devkit.simulator.wire.HttpCall;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives commands to clients that ask for them (HTTP-2 to HTTP-4). */
final class CommandWaiting {
  private static final int MAX_MAILBOXES = 1_000;
  private static final SessionLimits LIMITS = new SessionLimits(50, 1, 1, Duration.ofHours(48));

  private final Clock clock;
  private final Timer timer;
  private final Runnable onDiscard;
  private final Map<String, Entry> mailboxes = new LinkedHashMap<>(16, 0.75f, true);

  CommandWaiting(Clock clock, Timer timer, Runnable onDiscard) {
    this.clock = clock;
    this.timer = timer;
    this.onDiscard = onDiscard;
  }

  /** Answers with the next command, or with 204 when the time is over. */
  void receive(
      HttpCall call,
      DirectDoor.Caller caller,
      DirectDoor door,
      Filter filter,
      MessagingPath path,
      int waitSeconds) {
    Mailbox mailbox = mailbox(caller, door, filter);
    Mailbox.Taker taker = (topic, payload) -> answer(call, path, topic, payload);
    mailbox.serve(taker);
    if (!mailbox.isServing(taker)) {
      return;
    }
    if (waitSeconds == 0) {
      mailbox.giveUp();
      return;
    }
    Runnable end =
        () -> {
          if (mailbox.isServing(taker)) {
            mailbox.giveUp();
          }
        };
    timer.after(waitSeconds * 1_000L, end);
    call.onAbort(
        () -> {
          if (mailbox.isServing(taker)) {
            mailbox.abandon();
          }
        });
  }

  private Mailbox mailbox(DirectDoor.Caller caller, DirectDoor door, Filter filter) {
    String key = caller.client().text() + " " + filter.address();
    Entry known = mailboxes.get(key);
    if (known != null) {
      return known.mailbox();
    }
    Session session =
        new Session(caller.client(), true, LIMITS, clock, door.admits(caller), onDiscard);
    session.addSubscription(filter, 1);
    caller.space().router().subscribe(session, filter, 1);
    Entry made = new Entry(new Mailbox(session), caller);
    mailboxes.put(key, made);
    if (mailboxes.size() > MAX_MAILBOXES) {
      Entry eldest = mailboxes.remove(mailboxes.keySet().iterator().next());
      eldest.mailbox().giveUp();
      eldest.caller().space().router().drop(eldest.mailbox().session());
    }
    return made.mailbox();
  }

  private static void answer(
      HttpCall call, MessagingPath path, @Nullable String topic, Buffer payload) {
    if (topic == null) {
      call.answer(204, Map.of(), Buffer.buffer());
      return;
    }
    // iot-2/cmd/c/fmt/f, or iot-2/type/t/id/d/cmd/c/fmt/f
    String[] levels = topic.split("/", -1);
    int command = levels.length - 3;
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", ContentTypes.contentType(levels[levels.length - 1]));
    if (path.hasNameWildcard()) {
      headers.put("X-commandId", levels[command]);
    }
    if (path.hasDeviceWildcard()) {
      headers.put("X-deviceType", levels[2]);
      headers.put("X-deviceId", levels[4]);
    }
    call.answer(200, headers, payload);
  }

  private record Entry(Mailbox mailbox, DirectDoor.Caller caller) {}
}
