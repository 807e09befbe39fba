/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.it.connector;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.kura.KuraConnectException;
import org.eclipse.kura.cloudconnection.CloudConnectionManager;
import org.eclipse.kura.cloudconnection.CloudEndpoint;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.subscriber.listener.CloudSubscriberListener;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

@Designate(ocd = EndpointOcd.class, factory = true)
@Component(
    name = "test.Endpoint",
    immediate = true,
    configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class TestEndpoint
    implements CloudEndpoint, CloudConnectionManager, ConfigurableComponent {

  private final Map<String, Object> properties;
  private volatile boolean connected;

  @Activate
  public TestEndpoint(Map<String, Object> properties) {
    this.properties = properties;
    Journal.note("activate", properties);
    if (Journal.mischief("activate throws")) {
      throw new IllegalStateException("planted");
    }
  }

  @Modified
  void modified(Map<String, Object> changed) {
    Journal.note("modified", changed);
  }

  @Deactivate
  void deactivate() {
    Journal.CALLS.add("deactivate " + Journal.pid(properties));
  }

  @Override
  public String publish(KuraMessage message) {
    return accept(message);
  }

  static String accept(KuraMessage message) {
    Map<String, Object> seen = new HashMap<>(message.getPayload().metrics());
    if (seen.containsKey("poison")) {
      throw new IllegalArgumentException("planted");
    }
    byte[] body = message.getPayload().getBody();
    if (body != null) {
      seen.put("body", new String(body));
    }
    if (message.getPayload().getPosition() != null) {
      seen.put("latitude", message.getPayload().getPosition().getLatitude());
    }
    seen.put("properties", new HashMap<>(message.getProperties()));
    seen.put("timestamp", message.getPayload().getTimestamp().getTime());
    Journal.PUBLISHED.add(seen);
    return null;
  }

  @Override
  public Map<String, String> getInfo() {
    if (Journal.mischief("getInfo throws")) {
      throw new IllegalStateException("planted");
    }
    if (Journal.mischief("getInfo null")) {
      return null;
    }
    if (Journal.mischief("getInfo slow")) {
      long end = System.nanoTime() + 150_000_000;
      while (System.nanoTime() < end) {
        Thread.onSpinWait();
      }
    }
    return Journal.mischief("markup") ? Map.of("Link", "<a href=x>x</a>") : Map.of("Broker", "b");
  }

  @Override
  public boolean isConnected() {
    return connected;
  }

  @Override
  public void connect() throws KuraConnectException {
    if (Journal.mischief("connect throws")) {
      throw new KuraConnectException("wrong token");
    }
    connected = true;
  }

  @Override
  public void disconnect() {
    connected = false;
  }

  @Override
  public void registerCloudDeliveryListener(CloudDeliveryListener listener) {}

  @Override
  public void registerSubscriber(
      Map<String, Object> subscriptionProperties, CloudSubscriberListener listener) {}

  @Override
  public void unregisterCloudDeliveryListener(CloudDeliveryListener listener) {}

  @Override
  public void unregisterSubscriber(CloudSubscriberListener listener) {}

  @Override
  public void registerCloudConnectionListener(CloudConnectionListener listener) {}

  @Override
  public void unregisterCloudConnectionListener(CloudConnectionListener listener) {}
}
