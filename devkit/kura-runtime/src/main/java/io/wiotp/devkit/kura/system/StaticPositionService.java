/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.system;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.position.NmeaPosition;
import org.eclipse.kura.position.PositionListener;
import org.eclipse.kura.position.PositionLockedEvent;
import org.eclipse.kura.position.PositionLostEvent;
import org.eclipse.kura.position.PositionService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.util.measurement.Measurement;
import org.osgi.util.measurement.Unit;
import org.osgi.util.position.Position;

/**
 * Kura's PositionService in static mode (kura-contract 5.3): configured values, or 0/0/0 unlocked.
 */
@Designate(ocd = PositionOcd.class)
@Component(
    name = StaticPositionService.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = {PositionService.class, ConfigurableComponent.class})
public final class StaticPositionService implements PositionService, ConfigurableComponent {

  static final String PID = "org.eclipse.kura.position.PositionService";

  private final EventAdmin events;
  private volatile PositionOcd options;

  @Activate
  public StaticPositionService(@Reference EventAdmin events, PositionOcd options) {
    this.events = events;
    this.options = options;
  }

  @Modified
  void modified(PositionOcd changed) {
    boolean before = isLocked();
    this.options = changed;
    if (before != isLocked()) {
      events.postEvent(event(isLocked()));
    }
  }

  private static Event event(boolean locked) {
    return locked ? new PositionLockedEvent(Map.of()) : new PositionLostEvent(Map.of());
  }

  @Override
  public boolean isLocked() {
    return options.enabled() && options.static$();
  }

  @Override
  public NmeaPosition getNmeaPosition() {
    PositionOcd now = options;
    return isLocked()
        ? new NmeaPosition(now.latitude(), now.longitude(), now.altitude(), 0, 0)
        : new NmeaPosition(0, 0, 0, 0, 0);
  }

  @Override
  public Position getPosition() {
    NmeaPosition position = getNmeaPosition();
    return new Position(
        new Measurement(Math.toRadians(position.getLatitude()), Unit.rad),
        new Measurement(Math.toRadians(position.getLongitude()), Unit.rad),
        new Measurement(position.getAltitude(), Unit.m),
        new Measurement(0, Unit.m_s),
        new Measurement(0, Unit.rad));
  }

  @Override
  public LocalDateTime getDateTime() {
    return LocalDateTime.now(ZoneOffset.UTC);
  }

  @Override
  public String getNmeaDate() {
    return getDateTime().format(DateTimeFormatter.ofPattern("ddMMyy"));
  }

  @Override
  public String getNmeaTime() {
    return getDateTime().format(DateTimeFormatter.ofPattern("HHmmss"));
  }

  @Override
  public String getLastSentence() {
    return "";
  }

  @Override
  public void registerListener(String listenerId, PositionListener listener) {
    // A static position has no sentences to deliver.
  }

  @Override
  public void unregisterListener(String listenerId) {
    // Nothing was registered.
  }
}
