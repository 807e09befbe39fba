/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.SetAside;
import io.wiotp.kura.protocol.event.Event;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;

/** The last few entries that the platform refused. Not thread-safe. */
final class LastSetAside {
  static final int KEPT = 10;

  private final ArrayDeque<SetAside> last = new ArrayDeque<>(KEPT);

  void add(Entry entry, Reason reason, String detail, Instant at) {
    if (last.size() == KEPT) {
      last.removeFirst();
    }
    Event event = entry.outbound().event();
    String source = entry.outbound().source();
    last.addLast(
        new SetAside(entry.id(), event.device(), event.eventId(), source, reason, detail, at));
  }

  List<SetAside> list() {
    return List.copyOf(last);
  }
}
