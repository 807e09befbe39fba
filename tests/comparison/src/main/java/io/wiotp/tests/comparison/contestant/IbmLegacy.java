/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.comparison.contestant;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.ibm.iotf.client.device.DeviceClient;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;

/** IBM's device library 0.2: what it refuses is offered again at once, and counted. */
final class IbmLegacy implements Contestant {
  private final Setup setup;
  private final Client client;
  private long lost;

  IbmLegacy(Setup setup) throws Exception {
    this.setup = setup;
    Properties properties = new Properties();
    properties.setProperty("Organization-ID", Setup.ORGANIZATION);
    properties.setProperty("Device-Type", Setup.TYPE);
    properties.setProperty("Device-ID", Setup.DEVICE);
    properties.setProperty("Authentication-Method", "token");
    properties.setProperty("Authentication-Token", "any-token");
    properties.setProperty("mqtt-server", "localhost");
    properties.setProperty("port", Integer.toString(setup.port()));
    properties.setProperty("MaxInflightMessages", Integer.toString(setup.window()));
    this.client = new Client(properties);
  }

  @Override
  public void open() throws Exception {
    client.connect(1);
  }

  @Override
  public long publish(int events) {
    long refused = 0;
    for (int i = 0; i < events; i++) {
      JsonObject data =
          JsonParser.parseString(new String(setup.payload(i), StandardCharsets.UTF_8))
              .getAsJsonObject();
      while (!client.publishEvent("status", data, 1)) {
        refused++;
        LockSupport.parkNanos(10_000);
      }
    }
    lost = Pending.await(client.paho());
    return refused;
  }

  @Override
  public long lost() {
    return lost;
  }

  @Override
  public void close() {
    client.disconnect();
  }

  /** Lets us see what the library waits for. */
  private static final class Client extends DeviceClient {
    Client(Properties properties) throws Exception {
      super(properties);
    }

    MqttAsyncClient paho() {
      return mqttAsyncClient;
    }
  }
}
