/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package that the build made. */
class DeploymentPackageIT {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final long MAX_BYTES = 1_500_000;

  @TempDir private Path folder;
  private Product product;
  private Path file;

  @BeforeEach
  void find() throws IOException {
    try (var json = Files.newBufferedReader(TARGET.resolve("feature/io.wiotp.kura.feature.json"))) {
      product = Product.read(json);
    }
    file = TARGET.resolve("io.wiotp.kura_" + product.version() + ".dp");
  }

  @Test
  void hasEveryHeaderAndTheBundlesOfTheFeatureWithTheirOwnNameAndVersion() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    Manifest manifest;
    try (InputStream in = Files.newInputStream(file);
        JarInputStream jar = new JarInputStream(in)) {
      manifest = jar.getManifest();
      for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
        assertThat(entry.isDirectory()).isFalse();
        entries.put(entry.getName(), jar.readAllBytes());
      }
    }

    Attributes main = manifest.getMainAttributes();
    assertThat(main.getValue("DeploymentPackage-ManifestVersion")).isEqualTo("1");
    assertThat(main.getValue("DeploymentPackage-SymbolicName")).isEqualTo("io.wiotp.kura");
    assertThat(main.getValue("DeploymentPackage-Version")).isEqualTo(product.version());
    assertThat(main.getValue("DeploymentPackage-Name")).isEqualTo(product.name());
    assertThat(main.getValue("DeploymentPackage-Vendor")).isEqualTo(product.vendor());
    assertThat(main.getValue("DeploymentPackage-Description")).isEqualTo(product.description());
    assertThat(main.getValue("DeploymentPackage-License")).isEqualTo("EPL-2.0");
    assertThat(manifest.getEntries().keySet())
        .as("no entry without a section and no section without an entry")
        .containsExactlyInAnyOrderElementsOf(entries.keySet());
    assertThat(entries.keySet())
        .containsExactlyElementsOf(
            product.bundles().stream()
                .map(item -> item.artifactId() + "_" + product.version() + ".jar")
                .toList());
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      assertSectionMatches(manifest.getAttributes(entry.getKey()), entry.getValue());
    }
  }

  private static void assertSectionMatches(Attributes section, byte[] bundle) throws IOException {
    try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(bundle))) {
      Attributes own = jar.getManifest().getMainAttributes();
      assertThat(section.getValue("Bundle-SymbolicName"))
          .isEqualTo(own.getValue("Bundle-SymbolicName"));
      assertThat(section.getValue("Bundle-Version")).isEqualTo(own.getValue("Bundle-Version"));
      assertThat(own.getValue("Bundle-Name")).as("Kura lists bundles by it").isNotEmpty();
      assertThat(own.getValue("Bundle-License")).startsWith("EPL-2.0");
    }
  }

  @Test
  void isSmallEnough() {
    assertThat(file.toFile()).satisfies(f -> assertThat(f.length()).isLessThanOrEqualTo(MAX_BYTES));
  }

  @Test
  void isTheSameByteForByteInAnotherPlaceTimeZoneAndUmask() throws Exception {
    Path bundles = Files.createDirectories(folder.resolve("elsewhere/bundles"));
    try (var jars = Files.newDirectoryStream(TARGET.resolve("bundles"))) {
      for (Path jar : jars) {
        Files.copy(jar, bundles.resolve(jar.getFileName()));
      }
    }

    Path again = packInOwnProcess(bundles, "Asia/Tokyo", "077");

    assertThat(again).hasBinaryContent(Files.readAllBytes(file));
    assertThat(again).hasFileName(file.getFileName().toString());
  }

  private Path packInOwnProcess(Path bundles, String timeZone, String umask) throws Exception {
    Path out = Files.createDirectories(folder.resolve("out"));
    Path log = folder.resolve("packager.log");
    List<String> command = new ArrayList<>(List.of("sh", "-c", "umask " + umask + "; exec \"$@\""));
    command.add("sh");
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    String tests = System.getProperty("java.class.path");
    command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", tests)));
    command.add(Packager.class.getName());
    command.add(TARGET.resolve("feature/io.wiotp.kura.feature.json").toString());
    command.add(bundles.toString());
    try (var apis = Files.newDirectoryStream(TARGET.resolve("kura"))) {
      command.add(apis.iterator().next().toString());
    }
    command.add(out.toString());
    command.add("2026-01-01T00:00:00Z");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("TZ", timeZone);
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    return out.resolve(file.getFileName());
  }

  @Test
  void theBillOfMaterialsNamesWhatIsEmbeddedAndNotWhatKuraBrings() throws IOException {
    Path json = TARGET.resolve("io.wiotp.kura.sbom.json");
    assumeThat(json).as("made by an online build only").exists();
    assertThat(TARGET.resolve("io.wiotp.kura.sbom.xml")).exists();

    assertThat(Files.readString(json))
        .contains("\"CycloneDX\"", "org.eclipse.paho.client.mqttv3@1.2.5")
        .contains(
            product.bundles().stream().map(i -> "/" + i.artifactId() + "@").toArray(String[]::new))
        .doesNotContain("pkg:maven/com.google.code.gson", "kura-api", "org.apache.felix");
  }
}
