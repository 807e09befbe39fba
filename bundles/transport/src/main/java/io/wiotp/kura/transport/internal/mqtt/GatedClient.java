/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.mqtt;

import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.internal.NetworkModule;

/**
 * Paho's client without its race at the start. Its connecting thread waits, without end, to see the
 * receiving thread run; a peer that closes at once ends the receiving thread before it was seen,
 * and the connecting thread stays for ever. So the receiver gets nothing to read before the CONNECT
 * goes out, which is the last thing that the connecting thread does.
 */
final class GatedClient extends MqttAsyncClient {
  GatedClient(String serverUri, String clientId) throws MqttException {
    super(serverUri, clientId, new NoPersistence());
  }

  @Override
  protected NetworkModule[] createNetworkModules(String address, MqttConnectOptions options)
      throws MqttException {
    NetworkModule[] modules = super.createNetworkModules(address, options);
    for (int i = 0; i < modules.length; i++) {
      modules[i] = new GatedNetworkModule(modules[i]);
    }
    return modules;
  }
}
