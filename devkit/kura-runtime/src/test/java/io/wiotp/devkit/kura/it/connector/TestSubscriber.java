/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.it.connector;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.subscriber.CloudSubscriber;
import org.eclipse.kura.cloudconnection.subscriber.listener.CloudSubscriberListener;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

@Designate(ocd = SubscriberOcd.class, factory = true)
@Component(
    name = "test.Subscriber",
    immediate = true,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    property = {"service.pid=test.Subscriber", "cloud.connection.factory.pid=test.Endpoint"})
public final class TestSubscriber implements CloudSubscriber, ConfigurableComponent {

  private final List<CloudSubscriberListener> listeners = new CopyOnWriteArrayList<>();

  @Modified
  void modified(Map<String, Object> properties) {
    Journal.note("modified", properties);
  }

  void arrive(Map<String, Object> metrics) {
    KuraPayload payload = new KuraPayload();
    metrics.forEach(payload::addMetric);
    payload.setBody("hello".getBytes());
    listeners.forEach(listener -> listener.onMessageArrived(new KuraMessage(payload)));
  }

  @Override
  public void registerCloudConnectionListener(CloudConnectionListener listener) {}

  @Override
  public void registerCloudSubscriberListener(CloudSubscriberListener listener) {
    listeners.add(listener);
  }

  @Override
  public void unregisterCloudConnectionListener(CloudConnectionListener listener) {}

  @Override
  public void unregisterCloudSubscriberListener(CloudSubscriberListener listener) {
    listeners.remove(listener);
  }
}
