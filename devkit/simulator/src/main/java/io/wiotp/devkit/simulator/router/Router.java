/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.router;

import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.session.Message;
import io.wiotp.devkit.simulator.session.Recipient;
import io.wiotp.devkit.simulator.session.Session;
import io.wiotp.devkit.simulator.topic.Filter;
import io.wiotp.devkit.simulator.topic.FilterTree;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Carries messages within one organization. Publications of one client reach each subscriber in
 * their order, because all of it happens on one event loop. Not thread-safe.
 */
public final class Router {
  private static final int MAX_CACHED_TOPICS = 20_000;

  private final FilterTree<Recipient> subscribers = new FilterTree<>();
  private final Map<String, SharedGroup> groups = new HashMap<>();
  private final Map<String, List<Match>> cache = new HashMap<>();
  private final RetainedMessages retained;

  public Router(Clock clock) {
    this.retained = new RetainedMessages(clock);
  }

  /**
   * Gives a message to everybody who subscribed to its topic.
   *
   * @return a subscriber that can not keep up; null if all can
   */
  public @Nullable Session route(Message message) {
    Session slow = null;
    for (Match match : matches(message)) {
      int qos = Math.min(message.qos(), match.qos());
      match.recipient().deliver(message, qos);
      if (qos > 0 && slow == null) {
        slow = match.recipient().congested();
      }
    }
    return slow;
  }

  /** Routes a message and keeps it for those who subscribe later. */
  public void routeRetained(Message message) {
    retained.keep(message);
    route(message);
  }

  /** Forgets what was kept for a topic. */
  public void clearRetained(String topic) {
    retained.clear(topic);
  }

  /** Sends a session what is kept for its filter. */
  public void replay(Session session, Filter filter, int qos) {
    retained.replay(session, filter, qos);
  }

  /** Adds a session's filter, which the session has noted already. */
  public void subscribe(Session session, Filter filter, int qos) {
    cache.clear();
    subscribers.put(filter.levels(), recipient(session, filter), qos);
  }

  /** Removes a session's filter. */
  public void unsubscribe(Session session, Filter filter) {
    cache.clear();
    if (!isShared(session.client())) {
      subscribers.remove(filter.levels(), session);
      return;
    }
    String key = groupKey(session.client(), filter);
    SharedGroup group = groups.get(key);
    if (group == null) {
      return;
    }
    group.remove(session);
    if (group.isEmpty()) {
      groups.remove(key);
      subscribers.remove(filter.levels(), group);
    }
  }

  /** Removes all filters of a session. */
  public void drop(Session session) {
    for (Filter filter : session.subscriptions()) {
      unsubscribe(session, filter);
    }
  }

  private List<Match> matches(Message message) {
    String topic = message.address().topic();
    List<Match> known = cache.get(topic);
    if (known != null) {
      return known;
    }
    if (cache.size() >= MAX_CACHED_TOPICS) {
      cache.clear();
    }
    List<Match> found =
        subscribers.match(message.address().levels()).entrySet().stream()
            .map(entry -> new Match(entry.getKey(), entry.getValue()))
            .toList();
    cache.put(topic, found);
    return found;
  }

  private Recipient recipient(Session session, Filter filter) {
    if (!isShared(session.client())) {
      return session;
    }
    SharedGroup group =
        groups.computeIfAbsent(groupKey(session.client(), filter), key -> new SharedGroup());
    group.add(session);
    return group;
  }

  private static boolean isShared(ClientId client) {
    return client.clientClass() == ClientClass.SHARED_APPLICATION;
  }

  /** Clients with and without an instance id do not share (APP-11). */
  private static String groupKey(ClientId client, Filter filter) {
    String form = client.second() == null ? "plain" : "instances";
    return client.first() + " " + form + " " + filter.text();
  }

  private record Match(Recipient recipient, int qos) {}
}
