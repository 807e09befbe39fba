/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.comparison.contestant;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Paho itself, nothing durable: the ceiling of everything that is built on it. */
final class RawPaho implements Contestant {
  private final Setup setup;
  private final Semaphore window;
  private final MqttAsyncClient client;

  RawPaho(Setup setup) throws Exception {
    this.setup = setup;
    this.window = new Semaphore(setup.window());
    this.client = new MqttAsyncClient(setup.uri(), "raw-paho", new MemoryPersistence());
  }

  @Override
  public void open() throws Exception {
    MqttConnectOptions options = new MqttConnectOptions();
    options.setMaxInflight(2 * setup.window());
    client.connect(options).waitForCompletion(10_000);
  }

  @Override
  public long publish(int events) throws Exception {
    IMqttActionListener done =
        new IMqttActionListener() {
          @Override
          public void onSuccess(IMqttToken token) {
            window.release();
          }

          @Override
          public void onFailure(IMqttToken token, Throwable failure) {
            failure.printStackTrace();
          }
        };
    String topic = "iot-2/type/" + Setup.TYPE + "/id/" + Setup.DEVICE + "/evt/status/fmt/json";
    for (int i = 0; i < events; i++) {
      byte[] payload = setup.payload(i);
      window.acquire();
      client.publish(topic, payload, 1, false, null, done);
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
    client.disconnectForcibly(100, 1_000);
    client.close(true);
  }
}
