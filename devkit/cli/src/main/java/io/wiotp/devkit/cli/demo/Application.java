/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.cli.demo;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.Simulator;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallbackExtended;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;

/** An application with an API key that subscribes to all events of all devices and counts them. */
final class Application implements AutoCloseable {
  private static final String FILTER = "iot-2/type/+/id/+/evt/+/fmt/+";
  private static final long TIMEOUT_MILLIS = 10_000;

  private final MqttAsyncClient client;

  private Application(MqttAsyncClient client) {
    this.client = client;
  }

  /** Connects and subscribes; events are counted from then on, on the MQTT client's thread. */
  static Application start(Simulator platform, Arrivals arrivals) throws MqttException {
    MqttAsyncClient client =
        new MqttAsyncClient(
            "tcp://" + platform.host() + ":" + platform.mqttPort(),
            "a:" + platform.organization() + ":demo",
            new MemoryPersistence());
    client.setCallback(new Counting(arrivals));
    MqttConnectOptions options = new MqttConnectOptions();
    options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
    options.setUserName(platform.credentials().apiKey());
    options.setPassword(platform.credentials().apiToken().toCharArray());
    client.connect(options).waitForCompletion(TIMEOUT_MILLIS);
    client.subscribe(FILTER, 1).waitForCompletion(TIMEOUT_MILLIS);
    return new Application(client);
  }

  @Override
  public void close() throws MqttException {
    try {
      if (client.isConnected()) {
        client.disconnect().waitForCompletion(TIMEOUT_MILLIS);
      }
    } finally {
      client.close();
    }
  }

  /** Counts each message; all else shows in the count. */
  private static final class Counting implements MqttCallbackExtended {
    private final Arrivals arrivals;

    Counting(Arrivals arrivals) {
      this.arrivals = arrivals;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
      String[] levels = topic.split("/", -1);
      try {
        JsonObject document = new JsonObject(Buffer.buffer(message.getPayload()));
        Long sequence = document.getJsonObject("d", document).getLong("sequence");
        arrivals.add(
            levels[2] + "/" + levels[4],
            sequence == null ? 0 : sequence,
            System.currentTimeMillis());
      } catch (DecodeException | ClassCastException e) {
        arrivals.addUnreadable();
      }
    }

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {
      // The caller waits for it.
    }

    @Override
    public void connectionLost(@Nullable Throwable cause) {
      System.err.println("the demo's application lost its connection: " + cause);
    }

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {
      // It sends nothing.
    }
  }
}
