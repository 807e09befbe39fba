/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.session;

import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.topic.Filter;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A client's subscriptions and the messages that it has not acknowledged. Outlives the connection
 * if it is durable (MQ-11). Not thread-safe: used on the event loop only.
 */
public final class Session implements Recipient {
  private static final int MAX_PACKET_ID = 65535;

  private final ClientId client;
  private final boolean durable;
  private final SessionLimits limits;
  private final Clock clock;
  private final Runnable onDiscard;

  // These survive a reconnect of a durable session.
  private final Map<String, Granted> subscriptions = new LinkedHashMap<>();
  private final Deque<StoredMessage> queue = new ArrayDeque<>();
  private final Map<Integer, Sent> sent = new LinkedHashMap<>();
  private final Set<Integer> received = new HashSet<>();
  private int lastPacketId;
  private long lastMessageId;
  private Predicate<Message> admits;

  // This belongs to the connection.
  private @Nullable Outlet outlet;

  private final List<Runnable> onRelief = new ArrayList<>();
  private boolean stalled;
  private long progress;

  /**
   * @param admits whether a message may be shown to this client at all (GW-17)
   * @param onDiscard called for each message that a limit removed
   */
  public Session(
      ClientId client,
      boolean durable,
      SessionLimits limits,
      Clock clock,
      Predicate<Message> admits,
      Runnable onDiscard) {
    this.client = client;
    this.durable = durable;
    this.limits = limits;
    this.clock = clock;
    this.admits = admits;
    this.onDiscard = onDiscard;
  }

  public ClientId client() {
    return client;
  }

  public boolean isDurable() {
    return durable;
  }

  /** The client came back with other credentials, which may show it more or less. */
  public void admitOnly(Predicate<Message> wanted) {
    admits = wanted;
  }

  public boolean isAttached() {
    return outlet != null;
  }

  /** The subscriptions; two texts of one address are one subscription (MQ-78). */
  public Collection<Filter> subscriptions() {
    return subscriptions.values().stream().map(Granted::filter).toList();
  }

  /** Notes a subscription; false if it would be one more than the limit (MQ-28). */
  public boolean addSubscription(Filter filter, int qos) {
    String address = filter.address();
    if (!subscriptions.containsKey(address) && subscriptions.size() >= limits.subscriptions()) {
      return false;
    }
    subscriptions.put(address, new Granted(filter, qos));
    return true;
  }

  /** Forgets a subscription, if there is one. */
  public void removeSubscription(Filter filter) {
    subscriptions.remove(filter.address());
  }

  /** Puts the session on a connection and sends what was not acknowledged, then what waits. */
  public void attach(Outlet connection) {
    outlet = connection;
    sent.forEach((packetId, message) -> message.resend(connection, packetId, shortForm()));
    pump();
  }

  /** Takes the session off its connection. */
  public void detach() {
    outlet = null;
    relieve();
  }

  /** This session, if it is connected, alive, and its queue is half full. */
  @Override
  public @Nullable Session congested() {
    boolean full = queue.size() > limits.queueDepth() / 2;
    return full && outlet != null && !stalled ? this : null;
  }

  /** Runs a task when the queue has gone down, or nothing more is to be expected of the client. */
  public void onRelief(Runnable task) {
    onRelief.add(task);
  }

  /** Acknowledgements so far. */
  public long progress() {
    return progress;
  }

  /** The client shows no sign of life: nobody waits for it until it does. */
  public void stall() {
    stalled = true;
    relieve();
  }

  @Override
  public void deliver(Message message, int qos) {
    deliver(message, qos, false);
  }

  /** Takes a message that was retained, when the client subscribes (APP-5). */
  public void deliverRetained(Message message, int qos) {
    deliver(message, qos, true);
  }

  private void deliver(Message message, int qos, boolean retained) {
    Outlet connection = outlet;
    if ((connection == null && (qos == 0 || !durable)) || !admits.test(message)) {
      return;
    }
    if (qos == 0 && connection != null) {
      if (!connection.send(topicOf(message, shortForm()), message.payload(), retained)) {
        onDiscard.run();
      }
      return;
    }
    queue.addLast(new StoredMessage(++lastMessageId, message, qos, retained, clock.millis()));
    pump();
    if (queue.size() > limits.queueDepth()) {
      queue.removeFirst();
      onDiscard.run();
    }
  }

  /** The client has taken a message at quality of service 1. */
  public void acknowledged(int packetId) {
    Sent message = sent.get(packetId);
    if (message != null && message.qos() == 1) {
      sent.remove(packetId);
      advance();
    }
  }

  /** The client has received a message at quality of service 2: it is released. */
  public void receivedByClient(int packetId) {
    sent.computeIfPresent(packetId, (id, message) -> message.released());
    if (outlet != null) {
      outlet.release(packetId);
    }
  }

  /** The client has completed a message at quality of service 2. */
  public void completed(int packetId) {
    Sent message = sent.get(packetId);
    if (message != null && message.qos() == 2) {
      sent.remove(packetId);
      advance();
    }
  }

  /** Notes a publication of the client at quality of service 2; false if it came before. */
  public boolean begin(int packetId) {
    return received.add(packetId);
  }

  /** The client released its publication: the packet id is free again. */
  public void end(int packetId) {
    received.remove(packetId);
  }

  /** The subscriptions with the quality of service that each was granted. */
  public Map<Filter, Integer> granted() {
    Map<Filter, Integer> granted = new LinkedHashMap<>();
    subscriptions.values().forEach(one -> granted.put(one.filter(), one.qos()));
    return granted;
  }

  /** Packet ids of the client's publications that it has not released, in their order. */
  public List<Integer> received() {
    return received.stream().sorted().toList();
  }

  /** What the client has not acknowledged, sent or not, by message id. */
  public Map<Long, StoredMessage> undelivered() {
    Map<Long, StoredMessage> held = new HashMap<>();
    sent.values().forEach(message -> held.put(message.stored().id(), message.stored()));
    queue.forEach(message -> held.put(message.id(), message));
    return held;
  }

  /** How far the messages have come that were sent, by message id. */
  public Map<Long, Unacknowledged> unacknowledged() {
    Map<Long, Unacknowledged> held = new HashMap<>();
    sent.forEach(
        (packetId, message) ->
            held.put(message.stored().id(), new Unacknowledged(packetId, message.isReleased())));
    return held;
  }

  /**
   * Takes back a message that was kept; to be called in the order of the ids, before the client
   * comes back.
   *
   * @param delivery how far it had come; null if it was not sent
   */
  public void restore(StoredMessage message, @Nullable Unacknowledged delivery) {
    lastMessageId = Math.max(lastMessageId, message.id());
    if (delivery == null) {
      queue.addLast(message);
    } else {
      lastPacketId = Math.max(lastPacketId, delivery.packetId());
      sent.put(delivery.packetId(), new Sent(message, delivery.isReleased()));
    }
  }

  private void advance() {
    progress++;
    stalled = false;
    pump();
    if (!onRelief.isEmpty() && queue.size() <= limits.queueDepth() / 4) {
      relieve();
    }
  }

  private void relieve() {
    List<Runnable> tasks = List.copyOf(onRelief);
    onRelief.clear();
    tasks.forEach(Runnable::run);
  }

  private void pump() {
    long oldest = clock.millis() - limits.retention().toMillis();
    while (outlet != null && sent.size() < limits.window() && !queue.isEmpty()) {
      StoredMessage next = queue.removeFirst();
      if (next.since() < oldest) {
        onDiscard.run();
        continue;
      }
      int packetId = nextPacketId();
      sent.put(packetId, new Sent(next, false));
      outlet.send(
          topicOf(next.message(), shortForm()),
          next.message().payload(),
          next.qos(),
          false,
          next.retained(),
          packetId);
    }
  }

  private int nextPacketId() {
    do {
      lastPacketId = lastPacketId == MAX_PACKET_ID ? 1 : lastPacketId + 1;
    } while (sent.containsKey(lastPacketId));
    return lastPacketId;
  }

  private boolean shortForm() {
    return client.clientClass() == ClientClass.DEVICE;
  }

  private static String topicOf(Message message, boolean shortForm) {
    return shortForm ? message.address().shortTopic() : message.address().topic();
  }

  private record Granted(Filter filter, int qos) {}

  private record Sent(StoredMessage stored, boolean isReleased) {
    private int qos() {
      return stored.qos();
    }

    private Sent released() {
      return new Sent(stored, true);
    }

    private void resend(Outlet connection, int packetId, boolean shortForm) {
      if (isReleased) {
        connection.release(packetId);
      } else {
        Message message = stored.message();
        connection.send(
            topicOf(message, shortForm), message.payload(), qos(), true, false, packetId);
      }
    }
  }
}
