/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.framework;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Hashtable;
import java.util.Objects;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceRegistration;

/**
 * Hears the events by which Kura's web UI learns that a connection came or went. Their types live
 * inside the framework and stay there, so that its bundles are wired as on Kura: the handler is a
 * proxy of EventAdmin's own interface.
 */
public final class ConnectionEvents implements AutoCloseable {
  private static final String HANDLER = "org.osgi.service.event.EventHandler";
  private static final String TOPICS = "org/eclipse/kura/cloud/CloudConnectionStatus/*";

  private final ServiceRegistration<?> registration;

  private ConnectionEvents(ServiceRegistration<?> registration) {
    this.registration = registration;
  }

  /**
   * Starts to listen.
   *
   * @param action runs on EventAdmin's thread at each event; must return soon
   */
  public static ConnectionEvents listen(Host host, Runnable action) throws ClassNotFoundException {
    Class<?> type = eventAdmin(host).loadClass(HANDLER);
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          switch (method.getName()) {
            case "handleEvent" -> {
              action.run();
              return null;
            }
            case "equals" -> {
              return proxy == arguments[0];
            }
            case "hashCode" -> {
              return System.identityHashCode(proxy);
            }
            default -> {
              return "wiotp gateway";
            }
          }
        };
    Object service = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    Hashtable<String, Object> properties = new Hashtable<>();
    properties.put("event.topics", TOPICS);
    return new ConnectionEvents(host.context().registerService(HANDLER, service, properties));
  }

  private static Bundle eventAdmin(Host host) {
    for (Bundle bundle : host.context().getBundles()) {
      if (Objects.equals(bundle.getSymbolicName(), "org.eclipse.equinox.event")) {
        return bundle;
      }
    }
    throw new IllegalStateException("the framework has no bundle org.eclipse.equinox.event");
  }

  @Override
  public void close() {
    registration.unregister();
  }
}
