/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.router;

import io.wiotp.devkit.simulator.session.Message;
import io.wiotp.devkit.simulator.session.Recipient;
import io.wiotp.devkit.simulator.session.Session;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sessions that share one subscription: each message goes to exactly one of them (APP-12). */
final class SharedGroup implements Recipient {
  private final List<Session> members = new ArrayList<>();
  private int next;
  private @Nullable Session last;

  void add(Session session) {
    if (!members.contains(session)) {
      members.add(session);
    }
  }

  void remove(Session session) {
    members.remove(session);
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  @Override
  public void deliver(Message message, int qos) {
    if (members.isEmpty()) {
      return;
    }
    Session chosen = take();
    for (int i = 1; i < members.size() && !chosen.isAttached(); i++) {
      chosen = take();
    }
    last = chosen;
    chosen.deliver(message, qos);
  }

  @Override
  public @Nullable Session congested() {
    return last == null ? null : last.congested();
  }

  private Session take() {
    next = (next + 1) % members.size();
    return members.get(next);
  }
}
