/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.ledger.Ledger;
import io.wiotp.devkit.simulator.session.Message;
import io.wiotp.devkit.simulator.session.Session;
import io.wiotp.devkit.simulator.space.OrganizationSpace;
import java.time.Clock;
import java.util.function.Predicate;

/** Makes sessions, finds them again, and drops those that do not outlive a connection (MQ-11). */
final class SessionStore {
  private final MqttLimits limits;
  private final Clock clock;
  private final Ledger ledger;
  private long anonymous;

  SessionStore(MqttLimits limits, Clock clock, Ledger ledger) {
    this.limits = limits;
    this.clock = clock;
    this.ledger = ledger;
  }

  /**
   * What a session is kept under: the client id, but for shared applications without an instance,
   * of which several may be connected at a time (APP-10).
   */
  String key(ClientId client) {
    boolean several =
        client.clientClass() == ClientClass.SHARED_APPLICATION && client.second() == null;
    return several ? client.text() + "#" + ++anonymous : client.text();
  }

  /** Opens a new session, or the one that the client left. */
  Opened open(
      String key,
      ClientId client,
      OrganizationSpace space,
      Predicate<Message> admits,
      boolean clean) {
    Session left = space.sessions().get(key);
    boolean durable = !clean && !client.isQuickstart() && key.equals(client.text());
    if (left != null && durable) {
      left.admitOnly(admits);
      return new Opened(left, true);
    }
    if (left != null) {
      space.router().drop(left);
    }
    Session session =
        new Session(
            client, durable, limits.of(client.clientClass()), clock, admits, ledger::discarded);
    space.sessions().put(key, session);
    return new Opened(session, false);
  }

  /** Makes a session that was kept; its client shows its credentials when it comes back. */
  Session restore(String key, ClientId client, OrganizationSpace space) {
    Session session =
        new Session(
            client,
            true,
            limits.of(client.clientClass()),
            clock,
            new ClientAuthority(client, space, "").admits(),
            ledger::discarded);
    space.sessions().put(key, session);
    return session;
  }

  /** Ends a session, or leaves it for the client's return. */
  void close(String key, Session session, OrganizationSpace space) {
    session.detach();
    if (!session.isDurable()) {
      space.router().drop(session);
      space.sessions().remove(key, session);
    }
  }

  /**
   * @param present true if the client finds its session again
   */
  record Opened(Session session, boolean present) {}
}
