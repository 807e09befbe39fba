/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.comparison.contestant;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.ibm.wiotp.sdk.codecs.JsonCodec;
import com.ibm.wiotp.sdk.device.DeviceClient;
import com.ibm.wiotp.sdk.device.config.DeviceConfig;
import com.ibm.wiotp.sdk.device.config.DeviceConfigAuth;
import com.ibm.wiotp.sdk.device.config.DeviceConfigIdentity;
import com.ibm.wiotp.sdk.device.config.DeviceConfigOptions;
import com.ibm.wiotp.sdk.device.config.DeviceConfigOptionsMqtt;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;

/** IBM's rewritten library: what it refuses is offered again at once, and counted. */
final class IbmSdk implements Contestant {
  private final Setup setup;
  private final Client client;
  private long lost;

  IbmSdk(Setup setup) throws Exception {
    this.setup = setup;
    DeviceConfigOptions options = new DeviceConfigOptions();
    options.mqtt = new DeviceConfigOptionsMqtt();
    options.mqtt.port = setup.port();
    this.client =
        new Client(
            new DeviceConfig(
                new DeviceConfigIdentity(Setup.ORGANIZATION, Setup.TYPE, Setup.DEVICE),
                new DeviceConfigAuth("any-token"),
                options));
    client.registerCodec(new JsonCodec());
  }

  @Override
  public void open() throws Exception {
    client.connect();
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
    Client(DeviceConfig config) throws Exception {
      super(config);
    }

    MqttAsyncClient paho() {
      return mqttAsyncClient;
    }
  }
}
