/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.mqtt;

import java.util.Collections;
import java.util.Enumeration;
import org.eclipse.paho.client.mqttv3.MqttClientPersistence;
import org.eclipse.paho.client.mqttv3.MqttPersistable;
import org.eclipse.paho.client.mqttv3.MqttPersistenceException;

/** Keeps nothing: what must survive a session is kept by the outbox. */
final class NoPersistence implements MqttClientPersistence {
  @Override
  public void open(String clientId, String serverUri) {}

  @Override
  public void close() {}

  @Override
  public void put(String key, MqttPersistable message) {}

  @Override
  public MqttPersistable get(String key) throws MqttPersistenceException {
    throw new MqttPersistenceException();
  }

  @Override
  public void remove(String key) {}

  @Override
  public Enumeration<String> keys() {
    return Collections.emptyEnumeration();
  }

  @Override
  public void clear() {}

  @Override
  public boolean containsKey(String key) {
    return false;
  }
}
