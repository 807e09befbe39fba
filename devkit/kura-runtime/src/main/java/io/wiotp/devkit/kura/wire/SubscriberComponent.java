/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.wire;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.subscriber.CloudSubscriber;
import org.eclipse.kura.cloudconnection.subscriber.listener.CloudSubscriberListener;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.message.KuraPayload;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireEmitter;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.WireRecord;
import org.eclipse.kura.wire.WireSupport;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.wireadmin.Producer;
import org.osgi.service.wireadmin.Wire;

/**
 * The standard Subscriber (kura-contract 3.2): metrics become a record; message properties, time
 * and position do not. Emits on the connector's callback thread, and throws there for a metric that
 * is no typed value.
 */
@Designate(ocd = SubscriberOcd.class, factory = true)
@Component(
    name = SubscriberComponent.PID,
    immediate = true,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = {WireComponent.class, WireEmitter.class, Producer.class, ConfigurableComponent.class})
public final class SubscriberComponent
    implements WireEmitter, ConfigurableComponent, CloudSubscriberListener {

  static final String PID = "org.eclipse.kura.wire.CloudSubscriber";

  private final WireSupport wires;
  private volatile SubscriberOcd options;

  @Activate
  @SuppressWarnings("unchecked")
  public SubscriberComponent(
      ComponentContext context, @Reference WireHelperService helper, SubscriberOcd options) {
    this.wires =
        helper.newWireSupport(
            this, (ServiceReference<WireComponent>) context.getServiceReference());
    this.options = options;
  }

  @Modified
  void modified(SubscriberOcd changed) {
    options = changed;
  }

  @Reference(
      name = "CloudSubscriber",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC)
  void setCloudSubscriber(CloudSubscriber bound) {
    bound.registerCloudSubscriberListener(this);
  }

  void unsetCloudSubscriber(CloudSubscriber unbound) {
    unbound.unregisterCloudSubscriberListener(this);
  }

  @Override
  public void onMessageArrived(KuraMessage message) {
    KuraPayload payload = message.getPayload();
    Map<String, TypedValue<?>> values = new HashMap<>();
    payload.metrics().forEach((name, value) -> values.put(name, TypedValues.newTypedValue(value)));
    String bodyName = options.set_property_from_body();
    byte[] body = payload.getBody();
    if (!bodyName.isBlank() && body != null) {
      boolean text = options.body_property_type().equals("STRING");
      values.put(
          bodyName,
          text
              ? TypedValues.newStringValue(new String(body, StandardCharsets.UTF_8))
              : TypedValues.newByteArrayValue(body));
    }
    wires.emit(List.of(new WireRecord(values)));
  }

  @Override
  public void consumersConnected(Wire @Nullable [] connected) {
    wires.consumersConnected(connected);
  }

  @Override
  public @Nullable Object polled(Wire wire) {
    return wires.polled(wire);
  }
}
