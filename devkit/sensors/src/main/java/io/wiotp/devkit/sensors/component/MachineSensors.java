/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.sensors.component;

import io.wiotp.devkit.sensors.emission.Emission;
import io.wiotp.devkit.sensors.emission.Sampling;
import io.wiotp.devkit.sensors.hardware.OshiHardware;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireEmitter;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.WireSupport;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.wireadmin.Producer;
import org.osgi.service.wireadmin.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts values of this machine on a wire. As a {@link Supplier} it tells the number of each asset's
 * last record, in types of the JDK, so that a launcher outside the framework can reckon what must
 * have arrived.
 */
@Designate(ocd = SensorsOcd.class, factory = true)
@Component(
    name = MachineSensors.PID,
    immediate = true,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = {
      WireComponent.class,
      WireEmitter.class,
      Producer.class,
      ConfigurableComponent.class,
      Supplier.class
    })
public final class MachineSensors
    implements WireEmitter, ConfigurableComponent, Supplier<Map<String, Long>> {
  static final String PID = "io.wiotp.devkit.sensors.MachineSensors";

  /** Framework property: a file to note every event in that the wire has taken; for tests. */
  static final String JOURNAL = "wiotp.sensors.journal";

  private static final Logger LOG = LoggerFactory.getLogger(MachineSensors.class);

  private final WireSupport wires;
  private final Emission emission;

  @Activate
  @SuppressWarnings("unchecked")
  public MachineSensors(
      ComponentContext context, @Reference WireHelperService helper, SensorsOcd ocd)
      throws IOException {
    this.wires =
        helper.newWireSupport(
            this, (ServiceReference<WireComponent>) context.getServiceReference());
    this.emission = emission(context.getBundleContext());
    apply(ocd);
    emission.start();
  }

  private Emission emission(@Nullable BundleContext framework) throws IOException {
    Sampling sampling = new Sampling(() -> new OshiHardware(Clock.systemUTC()));
    String journal = framework == null ? null : framework.getProperty(JOURNAL);
    return journal == null
        ? new Emission(sampling, records -> wires.emit(records))
        : Emission.journaled(sampling, records -> wires.emit(records), Path.of(journal));
  }

  /** Kura calls it after each registration: the same rate again changes nothing. */
  @Modified
  void modified(SensorsOcd ocd) {
    apply(ocd);
  }

  /** A rate outside its rule is silence, so that the form stays there to repair it. */
  private void apply(SensorsOcd ocd) {
    try {
      emission.setRate(SensorsOptions.from(ocd).rate());
    } catch (IllegalArgumentException e) {
      LOG.error("the sensors are silent: {}", e.getMessage());
      emission.setRate(0);
    }
  }

  @Deactivate
  void deactivate() {
    emission.close();
  }

  @Override
  public Map<String, Long> get() {
    return emission.lastSequences();
  }

  @Override
  public void consumersConnected(Wire @Nullable [] connected) {
    wires.consumersConnected(connected);
    emission.setConnected(connected != null && connected.length > 0);
  }

  @Override
  public @Nullable Object polled(Wire wire) {
    return wires.polled(wire);
  }
}
