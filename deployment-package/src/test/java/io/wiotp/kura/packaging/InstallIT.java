/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.deploymentadmin.DeploymentPackage;

/**
 * The package on Kura 5.5's framework, SCR and DeploymentAdmin (kura-contract 8.2): an install that
 * reports success says nothing, so every bundle is looked at.
 */
@Timeout(120)
class InstallIT {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final String OUTBOX_PID = "io.wiotp.kura.WatsonIotOutbox";
  private static final String OUTBOX_SERVICES = "(objectClass=io.wiotp.kura.outbox.Outbox)";
  private static final String UPGRADE = "99.0.0";

  @TempDir private Path folder;
  private Product product;
  private Path file;
  private KuraFramework kura;

  @BeforeEach
  void startKura() throws Exception {
    try (var json = Files.newBufferedReader(TARGET.resolve("feature/io.wiotp.kura.feature.json"))) {
      product = Product.read(json);
    }
    file = TARGET.resolve("io.wiotp.kura_" + product.version() + ".dp");
    kura =
        KuraFramework.start(
            folder.resolve("storage"), TARGET.resolve("stack"), TARGET.resolve("kura"));
  }

  @AfterEach
  void stopKura() throws Exception {
    kura.close();
  }

  @Test
  void everyBundleIsActiveAfterTheInstall() throws Exception {
    kura.install(file);

    assertThat(kura.packaged()).isEqualTo(allActive(product, product.version()));
  }

  @Test
  void anOutboxComesWithItsConfigurationAndUninstallLeavesNothingBehind() throws Exception {
    DeploymentPackage installed = kura.install(file);
    configureOutbox();
    awaitOutbox();

    installed.uninstall();

    assertThat(kura.packaged()).isEmpty();
    assertThat(kura.services("(service.factoryPid=" + OUTBOX_PID + ")")).isEmpty();
    assertThat(kura.services("(objectClass=io.wiotp.*)")).isEmpty();
  }

  @Test
  void anUpgradeKeepsTheConfiguration() throws Exception {
    kura.install(file);
    configureOutbox();
    awaitOutbox();
    Product newer = newer();

    kura.install(
        io.wiotp.kura.packaging.DeploymentPackage.of(newer, newerBundles(newer), kuraApi())
            .writeTo(folder, Instant.EPOCH.plus(Duration.ofDays(20_000))));

    assertThat(kura.packaged()).isEqualTo(allActive(newer, UPGRADE));
    ServiceReference<?> outbox = awaitOutbox();
    assertThat(outbox.getBundle().getVersion()).hasToString(UPGRADE);
    assertThat(outbox.getProperty("high.max.count")).isEqualTo(77);
  }

  private static Map<String, String> allActive(Product product, String version) {
    Map<String, String> expected = new TreeMap<>();
    product.bundles().forEach(item -> expected.put(item.artifactId(), version + " ACTIVE"));
    return expected;
  }

  /** As Kura's ConfigurationService would. */
  private void configureOutbox() throws IOException {
    Configuration configuration =
        kura.configurationAdmin().createFactoryConfiguration(OUTBOX_PID, "?");
    Hashtable<String, Object> properties = new Hashtable<>();
    properties.put("kura.service.pid", "outbox-1");
    properties.put("high.max.count", 77);
    configuration.update(properties);
  }

  private ServiceReference<?> awaitOutbox() {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(kura.services(OUTBOX_SERVICES)).hasSize(1));
    return kura.services(OUTBOX_SERVICES)[0];
  }

  private Product newer() {
    List<Product.Item> items = new ArrayList<>();
    product.bundles().forEach(item -> items.add(new Product.Item(item.artifactId(), UPGRADE)));
    return new Product(
        product.symbolicName(),
        UPGRADE,
        product.name(),
        product.description(),
        product.vendor(),
        product.license(),
        items);
  }

  private Path newerBundles(Product newer) throws IOException {
    Path bundles = Files.createDirectories(folder.resolve("newer"));
    for (int i = 0; i < newer.bundles().size(); i++) {
      Path from = TARGET.resolve("bundles").resolve(product.bundles().get(i).fileName());
      copyAsNewer(from, bundles.resolve(newer.bundles().get(i).fileName()));
    }
    return bundles;
  }

  private static void copyAsNewer(Path from, Path to) throws IOException {
    try (InputStream in = Files.newInputStream(from);
        JarInputStream jar = new JarInputStream(in)) {
      Manifest manifest = jar.getManifest();
      manifest.getMainAttributes().putValue("Bundle-Version", UPGRADE);
      try (OutputStream out = Files.newOutputStream(to);
          JarOutputStream copy = new JarOutputStream(out, manifest)) {
        for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
          if (!entry.getName().equals("META-INF/")) {
            copy.putNextEntry(new ZipEntry(entry.getName()));
            jar.transferTo(copy);
            copy.closeEntry();
          }
        }
      }
    }
  }

  private static Path kuraApi() throws IOException {
    try (var apis = Files.newDirectoryStream(TARGET.resolve("kura"))) {
      return apis.iterator().next();
    }
  }
}
