/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.ibm.wiotp.sdk.codecs.JsonCodec;
import com.ibm.wiotp.sdk.device.Command;
import com.ibm.wiotp.sdk.device.CommandCallback;
import com.ibm.wiotp.sdk.device.DeviceClient;
import com.ibm.wiotp.sdk.device.config.DeviceConfig;
import com.ibm.wiotp.sdk.device.config.DeviceConfigAuth;
import com.ibm.wiotp.sdk.device.config.DeviceConfigIdentity;
import com.ibm.wiotp.sdk.device.config.DeviceConfigOptions;
import com.ibm.wiotp.sdk.device.config.DeviceConfigOptionsMqtt;
import io.vertx.core.json.Json;
import io.wiotp.devkit.simulator.Simulator;
import io.wiotp.devkit.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** IBM's rewritten library on both sides of the simulator. */
@Timeout(60)
class IbmDeviceIT {
  private static final String ORGANIZATION = "ibm001";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  @DisplayName("EVT-1 EVT-4 CMD-1 CMD-2 device and application exchange events and commands")
  void eventsGoUpAndCommandsGoDown() throws Exception {
    try (Simulator simulator =
        Simulator.start(SimulatorOptions.defaults().withOrganization(ORGANIZATION))) {
      JsonObject ready = JsonParser.parseString(Json.encode(simulator.ready())).getAsJsonObject();
      String token = simulator.registerDevice("valve", "v1", null);
      try (IbmApplication application = new IbmApplication(ready, folder)) {
        Commands commands = new Commands();
        DeviceClient device = device(simulator.tlsPort(), token, commands);
        JsonObject values = new JsonObject();
        values.addProperty("open", true);
        assertThat(device.publishEvent("status", values, 1)).isTrue();
        await().atMost(PATIENCE).until(() -> application.events().size() == 1);
        assertThat(application.events().get(0).getDeviceId()).isEqualTo("v1");
        assertThat(application.events().get(0).getData()).isEqualTo(values);

        application.command("valve", "v1", "close", values);
        await().atMost(PATIENCE).until(() -> commands.received.size() == 1);
        assertThat(commands.received.get(0).getCommandId()).isEqualTo("close");
        assertThat(commands.received.get(0).getData()).isEqualTo(values);
        device.disconnect();
      }
    }
  }

  private static DeviceClient device(int port, String token, Commands commands) throws Exception {
    DeviceConfigOptions options = new DeviceConfigOptions();
    options.mqtt = new DeviceConfigOptionsMqtt();
    options.mqtt.port = port;
    DeviceClient device =
        new DeviceClient(
            new DeviceConfig(
                new DeviceConfigIdentity(ORGANIZATION, "valve", "v1"),
                new DeviceConfigAuth(token),
                options));
    device.registerCodec(new JsonCodec());
    device.registerCommandCallback(commands);
    device.connect();
    return device;
  }

  private static final class Commands implements CommandCallback<JsonObject> {
    private final List<Command<JsonObject>> received = new CopyOnWriteArrayList<>();

    @Override
    public void processCommand(Command<JsonObject> command) {
      received.add(command);
    }

    @Override
    public Class<JsonObject> getMessageClass() {
      return JsonObject.class;
    }
  }
}
