/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.comparison.contestant;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The HiveMQ client, nothing durable. */
final class HiveMq implements Contestant {
  private final Setup setup;
  private final Semaphore window;
  private final Mqtt3AsyncClient client;

  HiveMq(Setup setup) {
    this.setup = setup;
    this.window = new Semaphore(setup.window());
    this.client =
        MqttClient.builder()
            .useMqttVersion3()
            .identifier("hivemq")
            .serverHost("localhost")
            .serverPort(setup.port())
            .buildAsync();
  }

  @Override
  public void open() throws Exception {
    client.connect().get(10, TimeUnit.SECONDS);
  }

  @Override
  public long publish(int events) throws Exception {
    String topic = "iot-2/type/" + Setup.TYPE + "/id/" + Setup.DEVICE + "/evt/status/fmt/json";
    for (int i = 0; i < events; i++) {
      byte[] payload = setup.payload(i);
      window.acquire();
      client
          .publishWith()
          .topic(topic)
          .qos(MqttQos.AT_LEAST_ONCE)
          .payload(payload)
          .send()
          .whenComplete(
              (done, failure) -> {
                if (failure == null) {
                  window.release();
                }
              });
    }
    if (window.tryAcquire(setup.window(), 60, TimeUnit.SECONDS)) {
      window.release(setup.window());
    }
    return 0;
  }

  @Override
  public long lost() {
    return setup.window() - window.availablePermits();
  }

  @Override
  public void close() throws Exception {
    client.disconnect().get(10, TimeUnit.SECONDS);
  }
}
