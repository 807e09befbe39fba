/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.session.Message;
import io.wiotp.devkit.simulator.session.Session;
import io.wiotp.devkit.simulator.session.StoredMessage;
import io.wiotp.devkit.simulator.session.Unacknowledged;
import io.wiotp.devkit.simulator.space.OrganizationSpace;
import io.wiotp.devkit.simulator.store.DurableTable;
import io.wiotp.devkit.simulator.topic.Address;
import io.wiotp.devkit.simulator.topic.Filter;
import io.wiotp.devkit.simulator.topic.TopicGrammar;
import io.wiotp.devkit.simulator.topic.TopicKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The durable sessions of one organization in a form that outlives the process (MQ-11, MQ-16):
 * subscriptions, what waits, and what was sent but not acknowledged.
 */
final class SessionTables {
  private final SessionStore store;
  private final OrganizationSpace space;
  private final Map<String, Unacknowledged> unacknowledged = new HashMap<>();

  SessionTables(SessionStore store, OrganizationSpace space) {
    this.store = store;
    this.space = space;
  }

  /** The tables, in the order in which they have to be read. */
  List<DurableTable<?>> all() {
    return List.of(
        new Table<>("sessions", this::sessions, SessionTables::write, this::readSession),
        new Table<>(
            "unacknowledged",
            () -> perMessage(Session::unacknowledged),
            SessionTables::write,
            this::readUnacknowledged),
        new Table<>(
            "messages",
            () -> perMessage(Session::undelivered),
            SessionTables::write,
            this::readMessage));
  }

  private Map<String, Durable> sessions() {
    Map<String, Durable> values = new HashMap<>();
    space
        .sessions()
        .forEach(
            (key, session) -> {
              if (session.isDurable()) {
                Map<String, Integer> filters = new TreeMap<>();
                session.granted().forEach((filter, qos) -> filters.put(filter.text(), qos));
                values.put(key, new Durable(filters, session.received()));
              }
            });
    return values;
  }

  /** Keys sort as numbers do: messages are read in their order. */
  private <V> Map<String, V> perMessage(Function<Session, Map<Long, V>> part) {
    Map<String, V> values = new HashMap<>();
    space
        .sessions()
        .forEach(
            (key, session) -> {
              if (session.isDurable()) {
                part.apply(session)
                    .forEach((id, value) -> values.put(String.format("%s %019d", key, id), value));
              }
            });
    return values;
  }

  private static JsonObject write(Durable session) {
    JsonObject filters = new JsonObject();
    session.filters().forEach(filters::put);
    return new JsonObject()
        .put("filters", filters)
        .put("received", new JsonArray(new ArrayList<>(session.received())));
  }

  private void readSession(String key, JsonObject json) throws Exception {
    ClientId client = ClientId.parse(key);
    Session session = store.restore(key, client, space);
    for (Map.Entry<String, Object> entry : json.getJsonObject("filters")) {
      Filter filter = new TopicGrammar(client).filter(entry.getKey());
      int qos = ((Number) entry.getValue()).intValue();
      session.addSubscription(filter, qos);
      space.router().subscribe(session, filter, qos);
    }
    json.getJsonArray("received").forEach(id -> session.begin(((Number) id).intValue()));
  }

  private static JsonObject write(Unacknowledged sent) {
    return new JsonObject().put("packetId", sent.packetId()).put("released", sent.isReleased());
  }

  private void readUnacknowledged(String key, JsonObject json) {
    unacknowledged.put(
        key, new Unacknowledged(json.getInteger("packetId"), json.getBoolean("released")));
  }

  private static JsonObject write(StoredMessage stored) {
    Address address = stored.message().address();
    return new JsonObject()
        .put("kind", address.kind().name())
        .put("topic", address.topic())
        .put("name", address.name())
        .put("format", address.format())
        .put("publishedQos", stored.message().qos())
        .put("payload", stored.message().payload().getBytes())
        .put("qos", stored.qos())
        .put("retained", stored.retained())
        .put("since", stored.since());
  }

  private void readMessage(String key, JsonObject json) {
    int blank = key.indexOf(' ');
    Session session = space.sessions().get(key.substring(0, blank));
    if (session == null) {
      throw new IllegalArgumentException("a message without its session");
    }
    Message message =
        new Message(
            address(json),
            json.getInteger("publishedQos"),
            Buffer.buffer(json.getBinary("payload")));
    session.restore(
        new StoredMessage(
            Long.parseLong(key.substring(blank + 1)),
            message,
            json.getInteger("qos"),
            json.getBoolean("retained"),
            json.getLong("since")),
        unacknowledged.remove(key));
  }

  private static Address address(JsonObject json) {
    List<String> levels = List.of(json.getString("topic").split("/", -1));
    boolean ofDevice = levels.size() > 4 && levels.get(1).equals("type");
    return new Address(
        TopicKind.valueOf(json.getString("kind")),
        json.getString("topic"),
        levels,
        ofDevice ? new DeviceKey(levels.get(2), levels.get(4)) : null,
        json.getString("name"),
        json.getString("format"));
  }

  private record Durable(Map<String, Integer> filters, List<Integer> received) {}

  private interface Reader {
    void read(String key, JsonObject json) throws Exception;
  }

  private interface Values<V> {
    Map<String, V> now();
  }

  private record Table<V>(
      String name, Values<V> source, Function<V, JsonObject> writer, Reader reader)
      implements DurableTable<V> {
    @Override
    public Map<String, V> values() {
      return source.now();
    }

    @Override
    public JsonObject write(V value) {
      return writer.apply(value);
    }

    @Override
    public void read(String key, JsonObject value) throws Exception {
      reader.read(key, value);
    }
  }
}
