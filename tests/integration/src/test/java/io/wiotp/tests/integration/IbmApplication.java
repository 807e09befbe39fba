/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.integration;

import com.google.gson.JsonObject;
import com.ibm.wiotp.sdk.app.ApplicationClient;
import com.ibm.wiotp.sdk.app.callbacks.EventCallback;
import com.ibm.wiotp.sdk.app.config.ApplicationConfig;
import com.ibm.wiotp.sdk.app.config.ApplicationConfigAuth;
import com.ibm.wiotp.sdk.app.config.ApplicationConfigIdentity;
import com.ibm.wiotp.sdk.app.config.ApplicationConfigOptions;
import com.ibm.wiotp.sdk.app.config.ApplicationConfigOptionsMqtt;
import com.ibm.wiotp.sdk.app.messages.Event;
import com.ibm.wiotp.sdk.codecs.JsonCodec;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;

/**
 * IBM's own application client, subscribed to every event; its library trusts what the JVM trusts.
 */
final class IbmApplication implements AutoCloseable {
  private static final String DOMAIN = "internetofthings.ibmcloud.com";

  private final JvmTrust trust;
  private final ApplicationClient client;
  private final List<Event<JsonObject>> events = new CopyOnWriteArrayList<>();

  IbmApplication(JsonObject ready, Path folder) throws Exception {
    trust = JvmTrust.of(Path.of(ready.get("caFile").getAsString()), folder);
    ApplicationConfigOptionsMqtt mqtt = new ApplicationConfigOptionsMqtt();
    mqtt.port = ready.get("tlsPort").getAsInt();
    client =
        new ApplicationClient(
            new ApplicationConfig(
                new ApplicationConfigIdentity("ibm-client"),
                new ApplicationConfigAuth(
                    ready.get("apiKey").getAsString(), ready.get("apiToken").getAsString()),
                new ApplicationConfigOptions(DOMAIN, Level.WARNING, mqtt)));
    client.registerCodec(new JsonCodec());
    client.registerEventCallback(
        new EventCallback<JsonObject>() {
          @Override
          public void processEvent(Event<JsonObject> event) {
            events.add(event);
          }

          @Override
          public Class<JsonObject> getMessageClass() {
            return JsonObject.class;
          }
        });
    client.connect();
    client.subscribeToDeviceEvents();
  }

  List<Event<JsonObject>> events() {
    return events;
  }

  /** Sends a command (CMD-1). */
  void command(String typeId, String deviceId, String commandId, JsonObject data) {
    client.publishCommand(typeId, deviceId, commandId, data, 1);
  }

  @Override
  public void close() {
    client.disconnect();
    trust.close();
  }
}
