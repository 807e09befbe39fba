/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.it.connector;

import java.util.Map;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.publisher.CloudPublisher;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

@Designate(ocd = PublisherOcd.class, factory = true)
@Component(
    name = "test.Publisher",
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    property = {
      "service.pid=test.Publisher",
      "cloud.connection.factory.pid=test.Endpoint",
      "kura.ui.csf.pid.regex=^pub.*$"
    })
public final class TestPublisher implements CloudPublisher, ConfigurableComponent {

  @Activate
  void activate(Map<String, Object> properties) {
    Journal.note("activate", properties);
  }

  @Modified
  void modified(Map<String, Object> properties) {
    Journal.note("modified", properties);
  }

  @Override
  public String publish(KuraMessage message) throws KuraException {
    return TestEndpoint.accept(message);
  }

  @Override
  public void registerCloudConnectionListener(CloudConnectionListener listener) {}

  @Override
  public void registerCloudDeliveryListener(CloudDeliveryListener listener) {}

  @Override
  public void unregisterCloudConnectionListener(CloudConnectionListener listener) {}

  @Override
  public void unregisterCloudDeliveryListener(CloudDeliveryListener listener) {}
}
