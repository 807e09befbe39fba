/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.comparison.contestant;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/**
 * A data layer of the kind that Kura has: a table in H2, at most ten messages in flight, a message
 * is marked when it is sent and removed when it is acknowledged. Kura's rate limit of one a second
 * is off.
 */
final class KuraLike implements Contestant {
  private static final int IN_FLIGHT = 10;

  private final Setup setup;
  private final Semaphore window = new Semaphore(IN_FLIGHT);
  private final AtomicLong acknowledged = new AtomicLong();
  private final MqttAsyncClient client;
  private final Connection writing;
  private final Connection reading;
  private long taken;

  KuraLike(Setup setup) throws Exception {
    this.setup = setup;
    this.client = new MqttAsyncClient(setup.uri(), "kura-like", new MemoryPersistence());
    String url = "jdbc:h2:" + setup.folder().resolve("store") + ";AUTO_SERVER=FALSE";
    this.writing = DriverManager.getConnection(url);
    this.reading = DriverManager.getConnection(url);
    try (Statement create = writing.createStatement()) {
      create.execute(
          "CREATE TABLE messages (id BIGINT AUTO_INCREMENT PRIMARY KEY, topic VARCHAR, qos INT,"
              + " created BIGINT, published BIGINT, confirmed BIGINT, payload VARBINARY)");
    }
  }

  @Override
  public void open() throws Exception {
    client.connect(new MqttConnectOptions()).waitForCompletion(10_000);
  }

  @Override
  public long publish(int events) throws Exception {
    long goal = acknowledged.get() + events;
    Thread drain = new Thread(() -> drain(goal), "drain");
    drain.start();
    try (PreparedStatement insert =
        writing.prepareStatement(
            "INSERT INTO messages (topic, qos, created, payload) VALUES (?, 1, ?, ?)")) {
      for (int i = 0; i < events; i++) {
        insert.setString(1, "iot-2/evt/status/fmt/json");
        insert.setLong(2, System.currentTimeMillis());
        insert.setBytes(3, setup.payload(i));
        insert.executeUpdate();
        taken++;
      }
    }
    drain.join(TimeUnit.MINUTES.toMillis(10));
    return 0;
  }

  private void drain(long goal) {
    try (PreparedStatement select =
            reading.prepareStatement(
                "SELECT id, topic, payload FROM messages WHERE published IS NULL ORDER BY id"
                    + " LIMIT 100");
        PreparedStatement mark =
            reading.prepareStatement("UPDATE messages SET published = ? WHERE id = ?");
        PreparedStatement remove = reading.prepareStatement("DELETE FROM messages WHERE id = ?")) {
      Deque<Long> confirmed = new ArrayDeque<>();
      while (acknowledged.get() < goal) {
        try (ResultSet next = select.executeQuery()) {
          while (next.next()) {
            send(next.getLong(1), next.getString(2), next.getBytes(3), mark, confirmed);
            sweep(remove, confirmed);
          }
        }
        sweep(remove, confirmed);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void send(
      long id, String topic, byte[] payload, PreparedStatement mark, Deque<Long> confirmed)
      throws Exception {
    window.acquire();
    mark.setLong(1, System.currentTimeMillis());
    mark.setLong(2, id);
    mark.executeUpdate();
    client.publish(
        topic,
        payload,
        1,
        false,
        null,
        new IMqttActionListener() {
          @Override
          public void onSuccess(IMqttToken token) {
            synchronized (confirmed) {
              confirmed.add(id);
            }
            acknowledged.incrementAndGet();
            window.release();
          }

          @Override
          public void onFailure(IMqttToken token, Throwable failure) {
            failure.printStackTrace();
          }
        });
  }

  private static void sweep(PreparedStatement remove, Deque<Long> confirmed) throws SQLException {
    while (true) {
      Long id;
      synchronized (confirmed) {
        id = confirmed.poll();
      }
      if (id == null) {
        return;
      }
      remove.setLong(1, id);
      remove.executeUpdate();
    }
  }

  @Override
  public long lost() {
    return taken - acknowledged.get();
  }

  @Override
  public void close() throws Exception {
    client.disconnectForcibly(100, 1_000);
    client.close(true);
    reading.close();
    writing.close();
  }
}
