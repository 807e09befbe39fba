/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.deploymentadmin.DeploymentAdmin;
import org.osgi.service.deploymentadmin.DeploymentException;
import org.osgi.service.deploymentadmin.DeploymentPackage;

/** Kura 5.5's framework and third-party bundles as far as installing a package needs them. */
final class KuraFramework implements AutoCloseable {
  private static final String SHARED =
      "org.osgi.service.deploymentadmin;version=1.1.0,"
          + "org.osgi.service.deploymentadmin.spi;version=1.0.1,"
          + "org.osgi.service.cm;version=1.6.0";

  private final Framework framework;

  private KuraFramework(Framework framework) {
    this.framework = framework;
  }

  static KuraFramework start(Path storage, Path... bundleFolders)
      throws BundleException, IOException {
    Map<String, String> configuration =
        Map.of(
            Constants.FRAMEWORK_STORAGE,
            storage.toString(),
            Constants.FRAMEWORK_STORAGE_CLEAN,
            Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
            Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
            SHARED);
    Framework framework =
        ServiceLoader.load(FrameworkFactory.class).iterator().next().newFramework(configuration);
    framework.start();
    List<Bundle> bundles = new ArrayList<>();
    for (Path folder : bundleFolders) {
      try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
        for (Path jar : jars) {
          bundles.add(framework.getBundleContext().installBundle("reference:" + jar.toUri()));
        }
      }
    }
    for (Bundle bundle : bundles) {
      if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
        bundle.start();
      }
    }
    return new KuraFramework(framework);
  }

  BundleContext context() {
    return framework.getBundleContext();
  }

  private <T> T service(Class<T> type) {
    ServiceReference<T> reference = context().getServiceReference(type);
    return context().getService(reference);
  }

  ConfigurationAdmin configurationAdmin() {
    return service(ConfigurationAdmin.class);
  }

  DeploymentPackage install(Path file) throws IOException, DeploymentException {
    try (InputStream in = Files.newInputStream(file)) {
      return service(DeploymentAdmin.class).installDeploymentPackage(in);
    }
  }

  /** Name to {@code version state} of every bundle that came with a package. */
  Map<String, String> packaged() {
    Map<String, String> found = new TreeMap<>();
    for (Bundle bundle : context().getBundles()) {
      if (bundle.getLocation().startsWith("osgi-dp:")) {
        boolean active = bundle.getState() == Bundle.ACTIVE;
        found.put(
            bundle.getSymbolicName(),
            bundle.getVersion() + (active ? " ACTIVE" : " not active: " + why(bundle)));
      }
    }
    return found;
  }

  /** Starting again says why it does not start, which DeploymentAdmin keeps to itself. */
  private static String why(Bundle bundle) {
    try {
      bundle.start();
      return "starts now";
    } catch (BundleException e) {
      return String.valueOf(e.getMessage());
    }
  }

  ServiceReference<?>[] services(String filter) {
    try {
      ServiceReference<?>[] found = context().getAllServiceReferences(null, filter);
      return found == null ? new ServiceReference<?>[0] : found;
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException(filter, e);
    }
  }

  @Override
  public void close() throws BundleException, InterruptedException {
    framework.stop();
    framework.waitForStop(10_000);
  }
}
