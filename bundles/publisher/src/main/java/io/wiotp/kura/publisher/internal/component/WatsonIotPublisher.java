/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.component;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
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
 *
 * <p>It keeps to what Declarative Services 1.1 can describe (see {@code bnd.bnd}), hence no
 * injection into the constructor.
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

  private final Clock clock;
  private final AtomicReference<@Nullable PositionService> position = new AtomicReference<>();
  // Set once, before anybody can get the service.
  private volatile @Nullable PublisherParts parts;

  public WatsonIotPublisher() {
    this(Clock.systemUTC());
  }

  WatsonIotPublisher(Clock clock) {
    this.clock = clock;
  }

  @Activate
  void activate(BundleContext context, Map<String, Object> properties) {
    PublisherParts made =
        new PublisherParts(PublisherParts.pidOf(properties), context, position, clock);
    parts = made;
    made.configure(properties);
  }

  private PublisherParts parts() {
    PublisherParts made = parts;
    if (made == null) {
      throw new IllegalStateException(PID + " is not activated");
    }
    return made;
  }

  /** Kura writes the same configuration again at each registration: then nothing happens. */
  @Modified
  void modified(Map<String, Object> properties) {
    parts().configure(properties);
  }

  @Deactivate
  void deactivate() {
    parts().close();
  }

  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  void bindPositionService(PositionService service) {
    position.set(service);
  }

  void unbindPositionService(PositionService service) {
    position.compareAndSet(service, null);
  }

  /**
   * Stores the message for delivery; see {@code docs/decisions/0005-bad-record.md} for what is an
   * exception and what is not.
   *
   * @return the id that delivery listeners will get; null when none will follow
   */
  @Override
  public @Nullable String publish(KuraMessage message) throws KuraException {
    return parts().publish(message);
  }

  @Override
  public void registerCloudConnectionListener(CloudConnectionListener listener) {
    parts().link().add(listener);
  }

  @Override
  public void unregisterCloudConnectionListener(CloudConnectionListener listener) {
    parts().link().remove(listener);
  }

  /** Hears of this publisher's events only. */
  @Override
  public void registerCloudDeliveryListener(CloudDeliveryListener listener) {
    parts().link().add(listener);
  }

  @Override
  public void unregisterCloudDeliveryListener(CloudDeliveryListener listener) {
    parts().link().remove(listener);
  }
}
