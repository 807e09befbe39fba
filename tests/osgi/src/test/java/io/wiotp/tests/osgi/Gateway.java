/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.osgi;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.cleanCaches;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.junitBundles;
import static org.ops4j.pax.exam.CoreOptions.workingDirectory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.options.UrlProvisionOption;

/** What Pax Exam starts: Kura's third-party bundles, the emulated Kura, then the product. */
final class Gateway {
  /** Framework property: symbolic names of the product's bundles, separated by commas. */
  static final String PRODUCT = "wiotp.product";

  private final List<Option> options = new ArrayList<>();
  private final List<String> without =
      List.of(System.getProperty("wiotp.framework.without", "").split(","));

  private Gateway() {}

  /** The options of one test class, which gets a framework and a home of its own. */
  static Option[] of(Class<?> test) {
    Gateway gateway = new Gateway();
    Path home = Build.TARGET.resolve("pax-exam").resolve(test.getSimpleName());
    gateway.options.add(workingDirectory(home.resolve("framework").toString()));
    gateway.options.add(cleanCaches());
    gateway.options.add(
        frameworkProperty("kura.home").value(home.resolve("kura-" + System.nanoTime()).toString()));
    gateway.options.add(frameworkProperty(PRODUCT).value(String.join(",", Product.bundleNames())));
    gateway.options.add(junitBundles());
    gateway.testLibraries();
    gateway.folder(Build.gatewayBundles("stack"));
    String replacements = System.getProperty("wiotp.framework.bundles", "");
    if (!replacements.isEmpty()) {
      gateway.folder(Path.of(replacements));
    }
    gateway.folder(Build.gatewayBundles("kura"));
    Product.jars(Build.product()).forEach(gateway::jar);
    return gateway.options.toArray(Option[]::new);
  }

  private void testLibraries() {
    jarOf(org.assertj.core.api.Assertions.class);
    jarOf(net.bytebuddy.ByteBuddy.class);
    jarOf(org.awaitility.Awaitility.class);
    jarOf(org.hamcrest.Matchers.class);
  }

  private void jarOf(Class<?> type) {
    try {
      jar(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private void folder(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(this::jar);
    } catch (IOException e) {
      throw new UncheckedIOException("run mvn verify, with -am after -pl", e);
    }
  }

  private void jar(Path path) {
    String name = header(path, "Bundle-SymbolicName").split(";")[0];
    if (without.contains(name)) {
      return;
    }
    UrlProvisionOption bundle = bundle("reference:" + path.toUri());
    options.add(header(path, "Fragment-Host").isEmpty() ? bundle : bundle.noStart());
  }

  private static String header(Path path, String name) {
    try (JarFile jar = new JarFile(Product.existing(path).toFile())) {
      String value = jar.getManifest().getMainAttributes().getValue(name);
      return value == null ? "" : value;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
