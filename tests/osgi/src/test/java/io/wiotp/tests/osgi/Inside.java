/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.osgi;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.util.tracker.ServiceTracker;

/** The product inside the framework: its bundles, its components and their instances. */
final class Inside {
  static final String FACTORY = "io.wiotp.kura.WatsonIotConnectionFactory";
  static final String ENDPOINT = "io.wiotp.kura.WatsonIotEndpoint";
  static final String TRANSPORT = "io.wiotp.kura.WatsonIotTransport";
  static final String OUTBOX = "io.wiotp.kura.WatsonIotOutbox";
  static final String PUBLISHER = "io.wiotp.kura.WatsonIotPublisher";
  static final List<String> INSTANTIATED = List.of(TRANSPORT, OUTBOX, ENDPOINT, PUBLISHER);

  static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String KSP = "kura.service.pid";

  private final BundleContext context;

  Inside(BundleContext context) {
    this.context = context;
  }

  /** In the order of the feature file. */
  List<Bundle> bundles() {
    List<Bundle> bundles = new ArrayList<>();
    for (String name : context.getProperty(Gateway.PRODUCT).split(",")) {
      bundles.add(bundle(name));
    }
    return bundles;
  }

  Bundle bundle(String name) {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> name.equals(bundle.getSymbolicName()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("bundle " + name + " is not installed"));
  }

  <T> T service(Class<T> type) throws InterruptedException {
    return service(type, "(objectClass=" + type.getName() + ")");
  }

  <T> T service(Class<T> type, String filter) throws InterruptedException {
    ServiceTracker<T, T> tracker;
    try {
      tracker =
          new ServiceTracker<>(
              context,
              FrameworkUtil.createFilter("(&(objectClass=" + type.getName() + ")" + filter + ")"),
              null);
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException(e);
    }
    tracker.open();
    try {
      if (tracker.waitForService(PATIENCE.toMillis()) == null) {
        throw new AssertionError("no " + type.getName() + " " + filter);
      }
      // Held until the test's bundle goes: Felix's ConfigurationAdmin ends with its last user.
      return context.getService(tracker.getServiceReference());
    } finally {
      tracker.close();
    }
  }

  /** What Kura's own factory call leaves in ConfigurationAdmin; defaults stay absent. */
  void create(String factoryPid, String pid, Map<String, Object> properties) throws Exception {
    Map<String, Object> all = new TreeMap<>(properties);
    all.put(KSP, pid);
    Configuration configuration =
        service(ConfigurationAdmin.class).createFactoryConfiguration(factoryPid, "?");
    configuration.update(FrameworkUtil.asDictionary(all));
  }

  /** The three layers of one connection to a port of this machine, and a publisher. */
  void createConnection(String suffix, int port, String scheme) throws Exception {
    create(
        TRANSPORT,
        TRANSPORT + suffix,
        Map.of("host", "127.0.0.1", "port", port, "scheme", scheme, "plain.allowed", true));
    create(OUTBOX, OUTBOX + suffix, Map.of());
    create(
        ENDPOINT,
        ENDPOINT + suffix,
        Map.of(
            "kura.cloud.connection.factory.pid", FACTORY,
            "Transport.target", filter(TRANSPORT + suffix),
            "Outbox.target", filter(OUTBOX + suffix),
            "organization.id", "abc123",
            "role", "gateway",
            "device.type", "rtu",
            "device.id", "gw1",
            "auth.token", "token-of-the-gateway"));
    create(PUBLISHER, PUBLISHER + suffix, Map.of("cloud.endpoint.service.pid", ENDPOINT + suffix));
  }

  static String filter(String pid) {
    return "(" + KSP + "=" + pid + ")";
  }

  ServiceComponentRuntime runtime() throws InterruptedException {
    return service(ServiceComponentRuntime.class);
  }

  /** As the web console sees it; empty while its bundle is stopped. */
  List<ComponentDescriptionDTO> descriptions() throws InterruptedException {
    return runtime().getComponentDescriptionDTOs().stream()
        .filter(description -> description.name.startsWith("io.wiotp.kura."))
        .toList();
  }

  ComponentDescriptionDTO description(String name) throws InterruptedException {
    return descriptions().stream()
        .filter(description -> description.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no component " + name));
  }

  ComponentConfigurationDTO instance(String name, String pid) throws InterruptedException {
    return runtime().getComponentConfigurationDTOs(description(name)).stream()
        .filter(instance -> pid.equals(instance.properties.get(KSP)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no instance " + pid + " of " + name));
  }

  /** Name and pid of each instance of our components with its state, for example 8 for active. */
  Map<String, Integer> states() throws InterruptedException {
    Map<String, Integer> states = new TreeMap<>();
    for (ComponentDescriptionDTO description : descriptions()) {
      for (ComponentConfigurationDTO instance :
          runtime().getComponentConfigurationDTOs(description)) {
        states.put(
            String.valueOf(instance.properties.getOrDefault(KSP, description.name)),
            instance.state);
      }
    }
    return states;
  }

  /** The factory and one instance of each other component per suffix, all running. */
  void awaitSatisfied(String after, String... suffixes) {
    List<String> expected = new ArrayList<>(List.of(FACTORY));
    for (String suffix : suffixes) {
      INSTANTIATED.forEach(name -> expected.add(name + suffix));
    }
    await(after)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(this::states, states -> satisfied(states, expected));
  }

  private static boolean satisfied(Map<String, Integer> states, List<String> expected) {
    return states.keySet().containsAll(expected)
        && states.size() == expected.size()
        && states.values().stream()
            .allMatch(
                state ->
                    state == ComponentConfigurationDTO.SATISFIED
                        || state == ComponentConfigurationDTO.ACTIVE);
  }

  /** A port of this machine that nobody listens on. */
  static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
