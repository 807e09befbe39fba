/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.endpoint;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.connection.DeliveryListener;
import io.wiotp.kura.connection.Endpoint;
import io.wiotp.kura.connection.internal.assembly.ConnectionAssembly;
import io.wiotp.kura.connection.internal.assembly.Credentials;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.outbox.Outbox;
import io.wiotp.kura.protocol.id.Identity;
import io.wiotp.kura.transport.Transport;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.kura.KuraConnectException;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.CloudConnectionManager;
import org.eclipse.kura.cloudconnection.CloudEndpoint;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.subscriber.listener.CloudSubscriberListener;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.crypto.CryptoService;
import org.eclipse.kura.status.CloudConnectionStatusService;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The connection as Kura sees it. Registered whatever its configuration and its layers are like:
 * only a registered endpoint has a tab in which a person can repair it.
 */
@Component(
    name = WatsonIotEndpoint.PID,
    service = {
      CloudEndpoint.class,
      CloudConnectionManager.class,
      Endpoint.class,
      ConfigurableComponent.class
    },
    immediate = true,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    property = {"kura.ui.service.hide=true", "kura.ui.factory.hide=true"})
@Designate(ocd = EndpointOcd.class, factory = true)
public final class WatsonIotEndpoint
    implements CloudEndpoint, CloudConnectionManager, Endpoint, ConfigurableComponent {
  static final String PID = "io.wiotp.kura.WatsonIotEndpoint";

  /** Matches nothing: without its own layers an endpoint must not take those of another. */
  private static final String NONE = "(kura.service.pid=changeme)";

  private final String pid;
  private final EndpointParts parts;
  private final Configurator configurator;
  private final ManualControl control;
  private final DirectPublish direct;
  private final SubscriberRegister subscribers;

  @Activate
  public WatsonIotEndpoint(Map<String, Object> properties, @Reference CryptoService crypto) {
    this(properties, crypto, Clock.systemUTC());
  }

  WatsonIotEndpoint(Map<String, Object> properties, CryptoService crypto, Clock clock) {
    this.pid = Configurator.pidOf(properties);
    this.parts = new EndpointParts(pid, clock);
    this.configurator = new Configurator(pid, new TokenReader(crypto), parts.assembly);
    this.control = new ManualControl(parts.assembly, ManualControl.CONNECT);
    this.direct = new DirectPublish(pid, parts.acceptance, parts.refusals, clock);
    this.subscribers = new SubscriberRegister(pid);
  }

  /** After the references that are there already have been bound: one session, not two. */
  @Activate
  void activate(Map<String, Object> properties) {
    configurator.configure(properties);
  }

  @Modified
  void modified(Map<String, Object> properties) {
    configurator.configure(properties);
  }

  @Deactivate
  void deactivate() {
    parts.close();
  }

  @Reference(
      name = "Transport",
      target = NONE,
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC)
  void bindTransport(Transport transport) {
    parts.assembly.attach(transport);
  }

  void unbindTransport(Transport transport) {
    parts.assembly.detach(transport);
  }

  @Reference(
      name = "Outbox",
      target = NONE,
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC)
  void bindOutbox(Outbox outbox) {
    parts.attach(outbox);
  }

  void unbindOutbox(Outbox outbox) {
    parts.detach(outbox);
  }

  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  void bindEventAdmin(EventAdmin eventAdmin) {
    parts.console.attach(eventAdmin);
  }

  void unbindEventAdmin(EventAdmin eventAdmin) {
    parts.console.detach(eventAdmin);
  }

  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  void bindStatusService(CloudConnectionStatusService service) {
    parts.led.attach(service);
  }

  void unbindStatusService(CloudConnectionStatusService service) {
    parts.led.detach(service);
  }

  /** Never waits. */
  @Override
  public boolean isConnected() {
    return parts.assembly.status().connected();
  }

  @Override
  public void connect() throws KuraConnectException {
    control.connect();
  }

  @Override
  public void disconnect() {
    control.disconnect();
  }

  /** Never waits, never null, never throws. */
  @Override
  public Map<String, String> getInfo() {
    return parts.info();
  }

  /**
   * For a Java application without a publisher of its own: see {@link
   * io.wiotp.kura.connection.MessageProperties}.
   *
   * @return the id that delivery listeners will get; null for QoS 0
   */
  @Override
  public @Nullable String publish(KuraMessage message) throws KuraException {
    return direct.publish(message);
  }

  @Override
  public Optional<Identity> identity() {
    return parts.assembly.credentials().map(Credentials::identity);
  }

  @Override
  public CompletionStage<EntryId> accept(OutboundEvent event) {
    return parts.acceptance.accept(event);
  }

  @Override
  public void noteRefusal(String source, Reason reason, String detail) {
    parts.refusals.note(source, reason, detail);
  }

  @Override
  public void addDeliveryListener(String source, DeliveryListener listener) {
    parts.deliveries.add(source, listener);
  }

  @Override
  public void removeDeliveryListener(DeliveryListener listener) {
    parts.deliveries.remove(listener);
  }

  @Override
  public void registerCloudConnectionListener(CloudConnectionListener listener) {
    parts.announcer.add(listener);
  }

  @Override
  public void unregisterCloudConnectionListener(CloudConnectionListener listener) {
    parts.announcer.remove(listener);
  }

  /** Hears of all events of this connection, whoever published them. */
  @Override
  public void registerCloudDeliveryListener(CloudDeliveryListener listener) {
    parts.deliveries.addForAll(listener);
  }

  @Override
  public void unregisterCloudDeliveryListener(CloudDeliveryListener listener) {
    parts.deliveries.removeForAll(listener);
  }

  /** Remembered, but nothing arrives yet: this version does not receive commands. */
  @Override
  public void registerSubscriber(Map<String, Object> filter, CloudSubscriberListener listener) {
    subscribers.add(filter, listener);
  }

  @Override
  public void unregisterSubscriber(CloudSubscriberListener listener) {
    subscribers.remove(listener);
  }

  ConnectionAssembly assembly() {
    return parts.assembly;
  }

  @Override
  public String toString() {
    return pid + " " + parts.assembly.status().state();
  }
}
