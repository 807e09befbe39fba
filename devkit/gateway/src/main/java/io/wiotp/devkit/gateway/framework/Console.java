/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.framework;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;

/**
 * The Felix WebConsole on the loopback address: bundles, services and Metatype forms for people.
 * Nothing of Kura's, so it starts last.
 */
public final class Console {
  private static final Duration START_TIMEOUT = Duration.ofSeconds(30);
  private static final String RUNTIME =
      "(objectClass=org.osgi.service.http.runtime.HttpServiceRuntime)";

  private Console() {}

  /** What the framework must know from its start. */
  public static Map<String, String> properties(int port) {
    return Map.of(
        "org.osgi.service.http.port",
        Integer.toString(port),
        "org.osgi.service.http.host",
        "127.0.0.1",
        "org.apache.felix.http.host",
        "127.0.0.1");
  }

  /**
   * Starts the console and waits until it listens.
   *
   * @param folder where its bundles are
   * @return its address; the port is the real one when 0 was asked for
   */
  public static String start(Host host, Path folder) throws BundleException, InterruptedException {
    host.startAll(folder);
    host.await(RUNTIME, START_TIMEOUT);
    return "http://127.0.0.1:" + port(host) + "/system/console";
  }

  private static int port(Host host) {
    ServiceReference<?> runtime =
        host.context().getServiceReference("org.osgi.service.http.runtime.HttpServiceRuntime");
    Object endpoints = runtime == null ? null : runtime.getProperty("osgi.http.endpoint");
    if (endpoints instanceof String[] urls) {
      for (String url : urls) {
        int port = java.net.URI.create(url).getPort();
        if (port > 0) {
          return port;
        }
      }
    }
    throw new IllegalStateException("the console's HTTP service does not say where it listens");
  }
}
