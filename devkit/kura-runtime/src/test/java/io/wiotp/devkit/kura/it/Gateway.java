/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.it;

import io.wiotp.devkit.kura.it.probe.Probe;
import io.wiotp.devkit.kura.ui.WebUi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.util.tracker.ServiceTracker;

/** An emulated gateway in this process: Kura's stack, the API and the bundle under test. */
final class Gateway implements AutoCloseable {

  private static final long LIMIT_MILLIS = 10_000;

  private final Framework framework;
  private final Path storage;

  private Gateway(Framework framework, Path storage) {
    this.framework = framework;
    this.storage = storage;
  }

  /** Starts with fresh storage, as Kura does, over the folder that survives restarts. */
  static Gateway start(Path home) throws Exception {
    Path storage = Files.createTempDirectory("gateway");
    Map<String, String> properties = new HashMap<>();
    properties.put("org.osgi.framework.storage", storage.toString());
    properties.put("org.osgi.framework.storage.clean", "onFirstInit");
    properties.put(
        "org.osgi.framework.system.packages.extra",
        "io.wiotp.devkit.kura.ui;version=1.0.0,io.wiotp.devkit.kura.it.probe");
    properties.put("kura.home", home.toString());
    FrameworkFactory factory = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow();
    Framework framework = factory.newFramework(properties);
    framework.init();
    framework.start();
    Gateway gateway = new Gateway(framework, storage);
    gateway.startAll(jars());
    return gateway;
  }

  private static List<Path> jars() throws IOException {
    try (Stream<Path> stack = Files.list(Path.of(System.getProperty("kura.stack")))) {
      Path runtime = Path.of(System.getProperty("kura.runtime"));
      return Stream.concat(stack.sorted(), Stream.of(runtime)).toList();
    }
  }

  private void startAll(List<Path> jars) throws BundleException {
    BundleContext context = framework.getBundleContext();
    List<Bundle> bundles = new java.util.ArrayList<>();
    for (Path jar : jars) {
      bundles.add(context.installBundle("reference:" + jar.toUri()));
    }
    for (Bundle bundle : bundles) {
      if ((bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) == 0) {
        bundle.start();
      }
    }
  }

  BundleContext context() {
    return framework.getBundleContext();
  }

  Bundle install(TestBundle bundle) throws Exception {
    Bundle installed = context().installBundle("test:" + bundle.symbolicName(), bundle.open());
    installed.start();
    return installed;
  }

  /** Stops and starts a bundle, as an update of its package does. */
  static void restart(Bundle bundle) throws BundleException {
    bundle.stop();
    bundle.start();
  }

  WebUi ui() throws InterruptedException {
    return service(WebUi.class);
  }

  Probe probe() throws InterruptedException {
    return service(Probe.class);
  }

  private <T> T service(Class<T> type) throws InterruptedException {
    ServiceTracker<T, T> tracker = new ServiceTracker<>(context(), type, null);
    tracker.open();
    T service = tracker.waitForService(LIMIT_MILLIS);
    if (service == null) {
      throw new IllegalStateException("no service " + type.getName());
    }
    return service;
  }

  @Override
  public void close() throws Exception {
    System.clearProperty("kura.test.mischief");
    framework.stop();
    framework.waitForStop(TimeUnit.SECONDS.toMillis(10));
    try (Stream<Path> files = Files.walk(storage)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
