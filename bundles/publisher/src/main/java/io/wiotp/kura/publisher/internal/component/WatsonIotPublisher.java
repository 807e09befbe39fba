/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.component;

import io.wiotp.kura.publisher.internal.link.EndpointLink;
import java.time.Clock;
import java.util.Map;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.publisher.CloudPublisher;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.position.PositionService;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/**
 * A publisher of a Watson IoT connection. Registered with or without its endpoint, with good
 * options or bad ones: otherwise it would vanish from the web console.
 */
@Component(
    name = WatsonIotPublisher.PID,
    service = {CloudPublisher.class, ConfigurableComponent.class},
    immediate = true,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    property = {
      "service.pid=" + WatsonIotPublisher.PID,
      "cloud.connection.factory.pid=" + WatsonIotPublisher.CONNECTION,
      "kura.ui.csf.pid.default=" + WatsonIotPublisher.PID + "-uniqueName",
      "kura.ui.csf.pid.regex=" + WatsonIotPublisher.PID_REGEX,
      "kura.ui.service.hide=true",
      "kura.ui.factory.hide=true"
    })
@Designate(ocd = PublisherOcd.class, factory = true)
public final class WatsonIotPublisher implements CloudPublisher, ConfigurableComponent {
  static final String PID = "io.wiotp.kura.WatsonIotPublisher";

  /** What the connection's factory answers as its factory pid. */
  static final String CONNECTION = "io.wiotp.kura.WatsonIotEndpoint";

  /** Any name that Kura's own rule for pids takes. */
  static final String PID_REGEX = "^[\\w\\-]+([\\.][\\w\\-]+)*$";

  private final EndpointLink link;
  private final PublisherParts parts;

  @Activate
  public WatsonIotPublisher(BundleContext context, Map<String, Object> properties) {
    this(context, properties, Clock.systemUTC());
  }

  WatsonIotPublisher(BundleContext context, Map<String, Object> properties, Clock clock) {
    String pid = PublisherParts.pidOf(properties);
    this.link = new EndpointLink(pid);
    this.parts = new PublisherParts(pid, context, link, clock);
  }

  @Activate
  void activate(Map<String, Object> properties) {
    parts.configure(properties);
  }

  /** Kura writes the same configuration again at each registration: then nothing happens. */
  @Modified
  void modified(Map<String, Object> properties) {
    parts.configure(properties);
  }

  @Deactivate
  void deactivate() {
    parts.close();
  }

  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  void bindPositionService(PositionService service) {
    parts.attach(service);
  }

  void unbindPositionService(PositionService service) {
    parts.detach(service);
  }

  /**
   * Stores the message for delivery; see {@code docs/decisions/0005-bad-record.md} for what is an
   * exception and what is not.
   *
   * @return the id that delivery listeners will get; null when none will follow
   */
  @Override
  public @Nullable String publish(KuraMessage message) throws KuraException {
    return parts.publish(message);
  }

  @Override
  public void registerCloudConnectionListener(CloudConnectionListener listener) {
    link.add(listener);
  }

  @Override
  public void unregisterCloudConnectionListener(CloudConnectionListener listener) {
    link.remove(listener);
  }

  /** Hears of this publisher's events only. */
  @Override
  public void registerCloudDeliveryListener(CloudDeliveryListener listener) {
    link.add(listener);
  }

  @Override
  public void unregisterCloudDeliveryListener(CloudDeliveryListener listener) {
    link.remove(listener);
  }
}
