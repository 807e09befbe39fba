/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** An MQTT client that keeps what it receives. */
final class TestClient implements AutoCloseable, MqttCallback {
  static final long PATIENCE_SECONDS = 10;

  private final MqttClient client;
  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private final BlockingQueue<Throwable> lost = new LinkedBlockingQueue<>();
  private volatile boolean acknowledging = true;

  TestClient(String uri, String clientId) throws MqttException {
    this.client = new MqttClient(uri, clientId, new MemoryPersistence());
    client.setCallback(this);
    client.setManualAcks(true);
    client.setTimeToWait(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
  }

  static MqttConnectOptions options(String user, String password) {
    MqttConnectOptions options = new MqttConnectOptions();
    options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
    options.setMaxInflight(2000);
    if (user != null) {
      options.setUserName(user);
    }
    if (password != null) {
      options.setPassword(password.toCharArray());
    }
    return options;
  }

  /** Connects; true if the session was there already. */
  boolean connect(MqttConnectOptions options) throws MqttException {
    return client.connectWithResult(options).getSessionPresent();
  }

  /** Acknowledges nothing from now on. */
  void keepSilent() {
    acknowledging = false;
  }

  MqttClient paho() {
    return client;
  }

  TestClient subscribe(String filter, int qos) throws MqttException {
    client.subscribe(filter, qos);
    return this;
  }

  /** Subscribes at quality of service 0 and says what was granted, 0x80 for a refusal. */
  int granted(String filter) throws MqttException {
    try {
      return client.subscribeWithResponse(filter, 0).getGrantedQos()[0];
    } catch (MqttException e) {
      if (e.getReasonCode() == MqttException.REASON_CODE_SUBSCRIBE_FAILED) {
        return 0x80;
      }
      throw e;
    }
  }

  void publish(String topic, String payload, int qos) throws MqttException {
    client.publish(topic, payload.getBytes(StandardCharsets.UTF_8), qos, false);
  }

  /** Publishes what costs the connection; the caller waits for its loss. */
  void fire(String topic, String payload, int qos) {
    try {
      client.getTopic(topic).publish(payload.getBytes(StandardCharsets.UTF_8), qos, false);
    } catch (MqttException e) {
      // The connection may go before the last byte is written.
    }
  }

  /** The next message; fails if none comes. */
  Received next() throws InterruptedException {
    Received message = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (message == null) {
      throw new AssertionError("no message came to " + client.getClientId());
    }
    return message;
  }

  /** Messages that came and were not taken. */
  int waiting() {
    return received.size();
  }

  /** Waits until the platform closed the connection. */
  void awaitLoss() throws InterruptedException {
    if (lost.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
      throw new AssertionError("the connection of " + client.getClientId() + " was not closed");
    }
  }

  @Override
  public void connectionLost(Throwable cause) {
    lost.add(cause);
  }

  /**
   * Acknowledges first, then hands out. The other way round, a test that closes the client after it
   * took a message may be faster than the acknowledgement, and a durable session gets it again.
   */
  @Override
  public void messageArrived(String topic, MqttMessage message) throws MqttException {
    if (acknowledging) {
      client.messageArrivedComplete(message.getId(), message.getQos());
    }
    received.add(
        new Received(
            topic,
            new String(message.getPayload(), StandardCharsets.UTF_8),
            message.getQos(),
            message.isRetained()));
  }

  @Override
  public void deliveryComplete(IMqttDeliveryToken token) {}

  @Override
  public void close() throws MqttException {
    if (client.isConnected()) {
      client.disconnect(1000);
    }
    client.close();
  }

  record Received(String topic, String payload, int qos, boolean retained) {}
}
