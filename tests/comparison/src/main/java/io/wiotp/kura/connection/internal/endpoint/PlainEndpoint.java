/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.endpoint;

import io.wiotp.kura.outbox.component.WatsonIotOutbox;
import io.wiotp.kura.transport.component.WatsonIotTransportComponent;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.kura.crypto.CryptoService;

/** The three components of a connection as SCR wires them, without a framework. */
public final class PlainEndpoint implements AutoCloseable {
  private final WatsonIotTransportComponent transport;
  private final WatsonIotOutbox outbox;
  private final WatsonIotEndpoint endpoint;
  private final Map<String, Object> properties;

  /**
   * @param identity options of the endpoint's tab
   * @param link options of the transport's tab
   * @param store options of the outbox's tab
   */
  public PlainEndpoint(
      Map<String, Object> identity, Map<String, Object> link, Map<String, Object> store) {
    this.transport =
        new WatsonIotTransportComponent(with(link, "io.wiotp.kura.WatsonIotTransport"));
    this.outbox = new WatsonIotOutbox(with(store, "io.wiotp.kura.WatsonIotOutbox"), null);
    this.properties = with(identity, WatsonIotEndpoint.PID);
    this.endpoint = new WatsonIotEndpoint(properties, plainText());
    endpoint.bindOutbox(outbox);
  }

  private static Map<String, Object> with(Map<String, Object> options, String pid) {
    Map<String, Object> all = new HashMap<>(options);
    all.put("kura.service.pid", pid);
    return all;
  }

  /** Takes events from now on, without a way to the platform. */
  public void activate() {
    endpoint.activate(properties);
  }

  /** Gives it the way to the platform and waits until it is connected. */
  public void connect(Duration timeout) {
    endpoint.bindTransport(transport);
    long end = System.nanoTime() + timeout.toNanos();
    while (!endpoint.isConnected()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not connected: " + endpoint.getInfo());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  public WatsonIotEndpoint endpoint() {
    return endpoint;
  }

  public WatsonIotOutbox outbox() {
    return outbox;
  }

  /** A crypto service that finds every text plain already. */
  private static CryptoService plainText() {
    return (CryptoService)
        Proxy.newProxyInstance(
            CryptoService.class.getClassLoader(),
            new Class<?>[] {CryptoService.class},
            (proxy, method, arguments) -> arguments[0]);
  }

  @Override
  public void close() {
    endpoint.deactivate();
    outbox.deactivate();
  }
}
