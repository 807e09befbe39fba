/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.framework;

import io.wiotp.devkit.gateway.report.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.log.LogReaderService;
import org.osgi.util.tracker.ServiceTracker;

/**
 * One Equinox framework in this process. Its storage is wiped at each start, as Kura does it: no
 * bundle and no bundle's data file survives.
 */
public final class Host implements AutoCloseable {
  /**
   * There for its packages. Started, it would tell each producer that it has no wires, on a thread
   * of its own, and now and then after the emulated graph has connected them.
   */
  static final String WIRE_ADMIN = "org.eclipse.equinox.wireadmin";

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

  private final Framework framework;

  private Host(Framework framework) {
    this.framework = framework;
  }

  /**
   * Starts an empty framework.
   *
   * @param storage for the framework alone; what is in it is removed
   * @param properties of the framework, for example the console's address
   * @param journal hears what bundles report to the log service, from WARN on: without it an
   *     exception in a component's activation would be invisible
   */
  public static Host start(Path storage, Map<String, String> properties, Journal journal)
      throws BundleException {
    Map<String, String> configuration = new HashMap<>(properties);
    configuration.put("org.osgi.framework.storage", storage.toString());
    configuration.put("org.osgi.framework.storage.clean", "onFirstInit");
    configuration.put(
        "org.osgi.framework.system.packages.extra", "io.wiotp.devkit.kura.ui;version=\"1.0.0\"");
    Framework framework =
        ServiceLoader.load(FrameworkFactory.class)
            .findFirst()
            .orElseThrow(() -> new BundleException("no OSGi framework on the class path"))
            .newFramework(configuration);
    framework.init();
    framework.start();
    listenToLog(framework.getBundleContext(), journal);
    return new Host(framework);
  }

  private static void listenToLog(BundleContext context, Journal journal) {
    var reference = context.getServiceReference(LogReaderService.class);
    LogReaderService reader = reference == null ? null : context.getService(reference);
    if (reader == null) {
      journal.warn("the framework has no log service: errors of components stay invisible");
    } else {
      reader.addLogListener(new HostLog(journal));
    }
  }

  /** Installs all jars of a folder, then starts those that are not fragments. */
  public List<Bundle> startAll(Path folder) throws BundleException {
    List<Bundle> bundles = new ArrayList<>();
    for (Path jar : jars(folder)) {
      bundles.add(install(jar));
    }
    for (Bundle bundle : bundles) {
      if (!isFragment(bundle) && !WIRE_ADMIN.equals(bundle.getSymbolicName())) {
        bundle.start();
      }
    }
    return bundles;
  }

  /** Installs one jar without starting it. */
  public Bundle install(Path jar) throws BundleException {
    return framework.getBundleContext().installBundle("reference:" + jar.toUri());
  }

  private static List<Path> jars(Path folder) throws BundleException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new BundleException("no bundles in " + folder + ": build the project first", e);
    }
  }

  /** The first service of the type that is there within the time. */
  public <T> T await(Class<T> type, Duration timeout) throws InterruptedException {
    return type.cast(await("(objectClass=" + type.getName() + ")", timeout));
  }

  /**
   * The first service that fits the filter within the time.
   *
   * @throws IllegalStateException when there is none
   */
  public Object await(String filter, Duration timeout) throws InterruptedException {
    ServiceTracker<Object, Object> tracker =
        new ServiceTracker<>(framework.getBundleContext(), parse(filter), null);
    tracker.open();
    try {
      Object service = tracker.waitForService(timeout.toMillis());
      if (service == null) {
        throw new IllegalStateException(
            "no service " + filter + " within " + timeout.toSeconds() + " s");
      }
      return service;
    } finally {
      tracker.close();
    }
  }

  private static Filter parse(String filter) {
    try {
      return FrameworkUtil.createFilter(filter);
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException(filter, e);
    }
  }

  public BundleContext context() {
    return framework.getBundleContext();
  }

  /** State names by symbolic name, sorted; without fragments, which can not become active. */
  public Map<String, String> bundleStates() {
    Map<String, String> states = new TreeMap<>();
    for (Bundle bundle : framework.getBundleContext().getBundles()) {
      if (!isFragment(bundle)) {
        states.put(bundle.getSymbolicName(), stateName(bundle.getState()));
      }
    }
    return states;
  }

  private static boolean isFragment(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    return revision != null && (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
  }

  private static String stateName(int state) {
    return switch (state) {
      case Bundle.ACTIVE -> "ACTIVE";
      case Bundle.STARTING -> "STARTING";
      case Bundle.RESOLVED -> "RESOLVED";
      case Bundle.INSTALLED -> "INSTALLED";
      case Bundle.STOPPING -> "STOPPING";
      default -> "UNINSTALLED";
    };
  }

  /** Stops all bundles and waits for the end, at most ten seconds. */
  @Override
  public void close() throws BundleException, InterruptedException {
    framework.stop();
    framework.waitForStop(STOP_TIMEOUT.toMillis());
  }
}
