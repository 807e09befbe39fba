/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.component;

import io.wiotp.kura.protocol.id.Identity;
import io.wiotp.kura.protocol.id.Role;
import io.wiotp.kura.protocol.id.Token;
import io.wiotp.kura.protocol.option.InvalidOptionException;
import io.wiotp.kura.transport.Connection;
import io.wiotp.kura.transport.ConnectionListener;
import io.wiotp.kura.transport.Transport;
import io.wiotp.kura.transport.internal.Environment;
import io.wiotp.kura.transport.internal.TransportCore;
import io.wiotp.kura.transport.internal.loop.ExecutorLoop;
import io.wiotp.kura.transport.internal.mqtt.PahoSessionFactory;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.security.keystore.KeystoreChangedEvent;
import org.eclipse.kura.security.keystore.KeystoreService;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transport as a component of Kura: one tab of a connection. Wrong options never fail its
 * activation, because without the component there would be no tab to correct them on.
 */
@Designate(ocd = TransportOcd.class, factory = true)
@Component(
    name = TransportOcd.PID,
    immediate = true,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = {Transport.class, ConfigurableComponent.class, EventHandler.class},
    property = {
      "kura.ui.service.hide:Boolean=true",
      "kura.ui.factory.hide:Boolean=true",
      "event.topics=" + KeystoreChangedEvent.EVENT_TOPIC
    })
public final class WatsonIotTransportComponent
    implements Transport, ConfigurableComponent, EventHandler {
  private static final Logger LOG = LoggerFactory.getLogger(WatsonIotTransportComponent.class);
  private static final String KURA_SERVICE_PID = "kura.service.pid";

  private final String pid;
  private final KeystoreTls tls = new KeystoreTls();
  private final ExecutorLoop loop;
  private final TransportCore core;

  // Guarded by this: what was applied last; null when the options were not valid.
  private @Nullable TransportOptions applied;
  private String problem = "";

  @Activate
  public WatsonIotTransportComponent(Map<String, Object> properties) {
    this.pid = Objects.toString(properties.get(KURA_SERVICE_PID), TransportOcd.PID);
    String threads = "wiotp-" + pid;
    this.loop = new ExecutorLoop(threads + "-transport");
    this.core =
        new TransportCore(
            new Environment(
                pid,
                loop,
                Clock.systemUTC(),
                new SecureRandom(),
                new PahoSessionFactory(loop, threads),
                tls));
    apply(properties);
  }

  /** Kura calls it also when nothing changed: compares first, and touches only what changed. */
  @Modified
  void modified(Map<String, Object> properties) {
    apply(properties);
  }

  private synchronized void apply(Map<String, Object> properties) {
    TransportOptions options;
    try {
      options = TransportOptions.from(properties);
    } catch (InvalidOptionException e) {
      refuse(String.valueOf(e.getMessage()));
      return;
    }
    TransportOptions before = applied;
    if (options.equals(before)) {
      return;
    }
    applied = options;
    problem = "";
    boolean otherKeystore = tls.choose(options.keystoreTarget(), options.keyAlias());
    core.configure(options.settings());
    if (before != null && otherKeystore) {
      core.trustChanged();
    }
  }

  private void refuse(String what) {
    if (!what.equals(problem)) {
      applied = null;
      problem = what;
      LOG.error("{} has a wrong configuration and stays down until it is corrected: {}", pid, what);
      core.misconfigure(what);
    }
  }

  @Deactivate
  void deactivate() {
    core.close(loop::close);
  }

  @Reference(
      name = "KeystoreService",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY,
      target = TransportOcd.NO_KEYSTORE,
      unbind = "unsetKeystoreService")
  void setKeystoreService(KeystoreService keystore, Map<String, Object> properties) {
    tls.bind(keystore, Objects.toString(properties.get(KURA_SERVICE_PID), ""));
    core.trustChanged();
  }

  void unsetKeystoreService(KeystoreService keystore) {
    // What runs goes on: trust was checked when it was made.
    tls.unbind(keystore);
  }

  @Override
  public void handleEvent(Event event) {
    Object sender = event.getProperty(KeystoreChangedEvent.SENDER_PID_PROPERTY_KEY);
    if (sender != null && tls.changed(sender.toString())) {
      core.trustChanged();
    }
  }

  @Override
  public Connection open(Identity identity, @Nullable Token token, ConnectionListener listener) {
    return core.open(identity, token, listener);
  }

  @Override
  public int inFlightWindow(Role role) {
    return core.inFlightWindow(role);
  }
}
