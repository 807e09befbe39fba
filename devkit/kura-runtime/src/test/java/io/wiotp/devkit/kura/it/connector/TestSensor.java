/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.it.connector;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireEmitter;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.WireReceiver;
import org.eclipse.kura.wire.WireRecord;
import org.eclipse.kura.wire.WireSupport;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.wireadmin.Consumer;
import org.osgi.service.wireadmin.Producer;
import org.osgi.service.wireadmin.Wire;

@Designate(ocd = SensorOcd.class, factory = true)
@Component(
    name = "test.Sensor",
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = {
      TestSensor.class,
      WireComponent.class,
      WireEmitter.class,
      WireReceiver.class,
      Producer.class,
      Consumer.class,
      ConfigurableComponent.class
    })
public final class TestSensor implements WireEmitter, WireReceiver, ConfigurableComponent {

  private final WireSupport wires;

  @Activate
  @SuppressWarnings("unchecked")
  public TestSensor(ComponentContext context, @Reference WireHelperService helper) {
    wires =
        helper.newWireSupport(
            this, (ServiceReference<WireComponent>) context.getServiceReference());
  }

  @Modified
  void modified(Map<String, Object> properties) {
    Journal.note("modified", properties);
  }

  void emit(List<Map<String, Object>> records) {
    wires.emit(records.stream().map(TestSensor::typed).toList());
  }

  private static WireRecord typed(Map<String, Object> values) {
    Map<String, TypedValue<?>> typed = new HashMap<>();
    values.forEach((name, value) -> typed.put(name, TypedValues.newTypedValue(value)));
    return new WireRecord(typed);
  }

  @Override
  public void onWireReceive(WireEnvelope envelope) {
    if (Journal.mischief("receiver throws")) {
      throw new IllegalStateException("planted");
    }
    for (WireRecord record : envelope.getRecords()) {
      Map<String, Object> values = new HashMap<>();
      record.getProperties().forEach((name, value) -> values.put(name, value.getValue()));
      Journal.WIRED.add(values);
    }
  }

  @Override
  public void consumersConnected(Wire[] connected) {
    wires.consumersConnected(connected);
  }

  @Override
  public Object polled(Wire wire) {
    return wires.polled(wire);
  }

  @Override
  public void producersConnected(Wire[] connected) {
    wires.producersConnected(connected);
  }

  @Override
  public void updated(Wire wire, Object value) {
    wires.updated(wire, value);
  }
}
