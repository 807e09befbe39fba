/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.jar.JarInputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** kura-contract 8.1, 8.2: what fails an install, or is never started, is refused by the build. */
class DeploymentPackageTest {
  private static final Instant STAMP = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private Path folder;
  private Path kuraApi;

  @BeforeEach
  void makeKuraApi() {
    kuraApi = folder.resolve("kura-api.jar");
    Jars.bundle(
        kuraApi,
        "org.eclipse.kura.api",
        "2.7.0",
        Map.of("Export-Package", "org.eclipse.kura.data;uses:=\"a,b\";version=\"1.1.2\""));
  }

  private static Product product(String... artifactIds) {
    List<Product.Item> items = new ArrayList<>();
    for (String artifactId : artifactIds) {
      items.add(new Product.Item(artifactId, "1.0.0-SNAPSHOT"));
    }
    return new Product(
        "io.wiotp.kura", "1.0.0.SNAPSHOT", "Name", "Text", "Vendor", "EPL-2.0", items);
  }

  private void bundle(String artifactId, Map<String, String> headers) {
    Path file = folder.resolve(artifactId + "-1.0.0-SNAPSHOT.jar");
    Jars.bundle(file, artifactId, "1.0.0.SNAPSHOT", headers);
  }

  private void assertRefused(Product product, String... because) {
    assertThatExceptionOfType(PackagingException.class)
        .isThrownBy(() -> DeploymentPackage.of(product, folder, kuraApi))
        .withMessageContainingAll(because);
  }

  @Test
  void packsManifestFirstThenTheBundlesInTheOrderOfTheFeature() throws IOException {
    bundle("io.wiotp.b", Map.of());
    bundle("io.wiotp.a", Map.of());

    Path file =
        DeploymentPackage.of(product("io.wiotp.b", "io.wiotp.a"), folder, kuraApi)
            .writeTo(folder, STAMP);

    assertThat(file).hasFileName("io.wiotp.kura_1.0.0.SNAPSHOT.dp");
    try (InputStream in = Files.newInputStream(file);
        JarInputStream jar = new JarInputStream(in)) {
      assertThat(jar.getManifest()).isNotNull();
      List<String> names = new ArrayList<>();
      for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
        names.add(entry.getName());
      }
      assertThat(names)
          .containsExactly("io.wiotp.b_1.0.0.SNAPSHOT.jar", "io.wiotp.a_1.0.0.SNAPSHOT.jar");
    }
  }

  @Test
  void theTimeZoneOfTheMachineDoesNotShow() throws IOException {
    bundle("io.wiotp.a", Map.of());
    DeploymentPackage made = DeploymentPackage.of(product("io.wiotp.a"), folder, kuraApi);
    byte[] here = Files.readAllBytes(made.writeTo(folder, STAMP));
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      assertThat(made.writeTo(folder, STAMP)).hasBinaryContent(here);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void foldsLongHeadersSoThatTheyReadBackWhole() throws IOException {
    bundle("io.wiotp.a", Map.of());
    String description = "Größe ".repeat(40).trim();
    Product product =
        new Product("p", "1.0.0", "N", description, "V", "L", product("io.wiotp.a").bundles());

    Path file = DeploymentPackage.of(product, folder, kuraApi).writeTo(folder, STAMP);

    try (InputStream in = Files.newInputStream(file);
        JarInputStream jar = new JarInputStream(in)) {
      assertThat(jar.getManifest().getMainAttributes().getValue("DeploymentPackage-Description"))
          .isEqualTo(description);
    }
  }

  @Test
  void refusesAMissingBundle() {
    assertRefused(product("io.wiotp.gone"), "io.wiotp.gone-1.0.0-SNAPSHOT.jar", "missing");
  }

  @Test
  void refusesABundleListedTwice() {
    bundle("io.wiotp.a", Map.of());
    assertRefused(product("io.wiotp.a", "io.wiotp.a"), "io.wiotp.a", "twice");
  }

  @Test
  void refusesABundleOfAnotherVersion() {
    Jars.bundle(folder.resolve("io.wiotp.a-1.0.0-SNAPSHOT.jar"), "io.wiotp.a", "0.9.0", Map.of());
    assertRefused(product("io.wiotp.a"), "must have version 1.0.0.SNAPSHOT but has 0.9.0");
  }

  @Test
  void refusesAFileThatIsNoBundle() throws IOException {
    Files.writeString(folder.resolve("io.wiotp.a-1.0.0-SNAPSHOT.jar"), "nothing");
    assertRefused(product("io.wiotp.a"), "must begin with its manifest");
  }

  /** kura-contract 8.4. */
  @ParameterizedTest
  @ValueSource(strings = {"com.google.gson", "org.eclipse.kura.core", "org.apache.felix.scr"})
  void refusesWhatKuraShips(String symbolicName) {
    bundle(symbolicName, Map.of());
    assertRefused(product(symbolicName), symbolicName, "part of Kura 5.5");
  }

  @Test
  void refusesAPathThatDeploymentAdminRefuses() {
    bundle("io.wiotp.a+b", Map.of());
    assertRefused(product("io.wiotp.a+b"), "io.wiotp.a+b_1.0.0.SNAPSHOT.jar", "a-z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.slf4j;version=\"[1.7,2)\"",
        "org.eclipse.kura.data;version=\"[1.1,1.2)\"",
        "javax.net.ssl",
        "com.example.absent;resolution:=optional;version=\"[1,2)\"",
        "io.wiotp.b.core;version=\"[1.2,2)\"",
        "org.osgi.framework;version=\"[1.8,2)\",com.google.gson;version=\"[2.9,3)\""
      })
  void takesImportsThatKuraJavaOrThePackageProvides(String imports) {
    bundle("io.wiotp.a", Map.of("Import-Package", imports));
    bundle("io.wiotp.b", Map.of("Export-Package", "io.wiotp.b.core;version=\"1.2.3\""));

    DeploymentPackage.of(product("io.wiotp.a", "io.wiotp.b"), folder, kuraApi);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "org.slf4j;version=\"[2.0,3)\"|imports org.slf4j [2.0,3)|1.7.36",
        "org.jspecify.annotations|imports org.jspecify.annotations|none",
        "org.eclipse.kura.data;version=\"[1.2,2)\"|org.eclipse.kura.data|1.1.2"
      })
  void refusesImportsThatNobodyProvides(String imports, String what, String provided) {
    bundle("io.wiotp.a", Map.of("Import-Package", imports));
    assertRefused(product("io.wiotp.a"), "io.wiotp.a", what, provided);
  }

  @ParameterizedTest
  @CsvSource({
    "1.0.0-SNAPSHOT, 1.0.0.SNAPSHOT",
    "1.0.0, 1.0.0",
    "1.2, 1.2.0",
    "3, 3.0.0",
    "1.0.0-rc-1, 1.0.0.rc-1"
  })
  void turnsVersionsIntoTheSyntaxOfOsgi(String maven, String osgi) {
    assertThat(OsgiVersion.of(maven)).isEqualTo(osgi);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "one", "1.0.0+4", "${project.version}"})
  void refusesOtherVersions(String version) {
    assertThatExceptionOfType(PackagingException.class)
        .isThrownBy(() -> OsgiVersion.of(version))
        .withMessageContaining("'" + version + "'");
  }

  @Test
  void readsTheFeatureInStartOrder() throws IOException {
    Product product =
        Product.read(
            new StringReader(
                """
                {"feature-resource-version": "1.0", "id": "g:p:2.0.0", "name": "N", "bundles": [
                  {"id": "g:second:2.0.0", "start-order": 2},
                  {"id": "g:first:2.0.0", "start-order": 1}]}
                """));

    assertThat(product.symbolicName()).isEqualTo("p");
    assertThat(product.bundles())
        .extracting(Product.Item::artifactId)
        .containsExactly("first", "second");
  }

  @Test
  void refusesABundleWithoutStartOrder() {
    assertThatExceptionOfType(PackagingException.class)
        .isThrownBy(
            () ->
                Product.read(
                    new StringReader(
                        """
                        {"feature-resource-version": "1.0", "id": "g:p:2.0.0",
                         "bundles": [{"id": "g:first:2.0.0"}]}
                        """)))
        .withMessageContaining("start-order");
  }
}
