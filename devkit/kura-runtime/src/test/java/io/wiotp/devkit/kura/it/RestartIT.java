/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.wiotp.devkit.kura.it.probe.Probe;
import io.wiotp.devkit.kura.ui.WebUi;
import io.wiotp.devkit.kura.ui.WebUi.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kura-contract 2.3, 2.6, 8.2 and 8.3: what survives a start with fresh storage. */
class RestartIT {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir Path home;
  @TempDir Path downloads;

  private void givenPackageAndConnection(Gateway gateway) throws Exception {
    Path dp = PackageFile.write(downloads, "test", "1.0.0", TestBundle.connector());
    var installed = gateway.ui().installPackage(dp);
    assertThat(installed.bundles()).containsExactly(Map.entry("test.connector", "ACTIVE"));
    // The source file is consumed.
    assertThat(dp).doesNotExist();
    WebUi ui = gateway.ui();
    ui.newConnection("test.Endpoint", "test.Endpoint-1");
    ui.newPubSub("test.Endpoint-1", "test.Publisher", "pub-1");
    ui.apply("test.Endpoint-1", Map.of("port", 1883, "token", "hidden"));
  }

  @Test
  void appliesTheSnapshotFirstAndInstallsThePackagesLater() throws Exception {
    try (Gateway gateway = Gateway.start(home)) {
      givenPackageAndConnection(gateway);
    }
    assertThat(home.resolve("packages/dpa.properties"))
        .content()
        .containsPattern("test=file\\\\?:/.*test_1.0.0.dp");

    try (Gateway gateway = Gateway.start(home)) {
      WebUi ui = gateway.ui();
      ui.awaitPackages(LIMIT);
      assertThat(ui.packages()).extracting(WebUi.InstalledPackage::name).containsExactly("test");
      await()
          .atMost(LIMIT)
          .untilAsserted(
              () ->
                  assertThat(ui.cloudConnections())
                      .extracting(Row::pid)
                      .containsExactly("test.Endpoint-1", "pub-1"));
      Probe probe = gateway.probe();
      assertThat(probe.configuration("test.Endpoint-1"))
          .containsEntry("port", 1883)
          .containsEntry("token", "password:hidden");
      // Written again when the instance registered.
      await()
          .atMost(LIMIT)
          .untilAsserted(() -> assertThat(probe.count("modified test.Endpoint-1")).isPositive());
      assertThat(ui.findings()).isEmpty();
    }
  }

  @Test
  void aComponentWithoutModifiedRestartsForEverAtTheNextBoot() throws Exception {
    try (Gateway gateway = Gateway.start(home)) {
      TestBundle without =
          TestBundle.connector()
              .edit("OSGI-INF/test.Endpoint.xml", xml -> xml.replace("modified=\"modified\"", ""));
      gateway.ui().installPackage(PackageFile.write(downloads, "test", "1.0.0", without));
      gateway.ui().newConnection("test.Endpoint", "test.Endpoint-1");
      assertThat(gateway.ui().findings()).isEmpty();
    }
    try (Gateway gateway = Gateway.start(home)) {
      WebUi ui = gateway.ui();
      await()
          .atMost(LIMIT)
          .untilAsserted(
              () ->
                  assertThat(ui.findings())
                      .anyMatch(line -> line.contains("test.Endpoint-1: restarts for ever")));
    }
  }

  @Test
  void anInstallWithAnUnresolvedBundleIsCalledASuccess() throws Exception {
    try (Gateway gateway = Gateway.start(home)) {
      WebUi ui = gateway.ui();
      var installed =
          ui.installPackage(
              PackageFile.write(downloads, "broken", "1.0.0", TestBundle.unresolvable()));
      assertThat(installed.bundles()).containsEntry("test.connector", "INSTALLED");
      assertThat(ui.findings())
          .anyMatch(
              line ->
                  line.contains("package broken 1.0.0: reported as installed successfully")
                      && line.contains("test.connector is INSTALLED")
                      && line.contains("no.such.thing"));

      assertThatThrownBy(
              () ->
                  ui.installPackage(
                      PackageFile.write(downloads, "other", "1.0.0", TestBundle.connector())))
          .hasMessageContaining("code 460");
      ui.uninstallPackage("broken");
      assertThat(ui.packages()).isEmpty();
      assertThatThrownBy(() -> ui.uninstallPackage("broken"))
          .hasMessageContaining("no package broken is installed");
    }
  }

  @Test
  void keepsConfigurationsWhenThePackageGoesAndComesBack() throws Exception {
    try (Gateway gateway = Gateway.start(home)) {
      givenPackageAndConnection(gateway);
      WebUi ui = gateway.ui();
      ui.uninstallPackage("test");
      assertThat(ui.connectionFactories()).isEmpty();
      ui.takeSnapshot();
      ui.installPackage(PackageFile.write(downloads, "test", "1.1.0", TestBundle.connector()));
      await()
          .atMost(LIMIT)
          .untilAsserted(() -> assertThat(ui.form("test.Endpoint-1")).containsEntry("port", 1883));
      assertThat(gateway.probe().configuration("test.Endpoint-1"))
          .containsEntry("token", "password:hidden");
    }
  }

  @Test
  void keepsTenSnapshotsAndTheSeedWithPasswordsEncrypted() throws Exception {
    try (Gateway gateway = Gateway.start(home)) {
      givenPackageAndConnection(gateway);
      WebUi ui = gateway.ui();
      for (int i = 0; i < 12; i++) {
        ui.takeSnapshot();
      }
      List<Long> snapshots = ui.snapshots();
      assertThat(snapshots).hasSize(11).startsWith(0L).isSorted();
      long newest = snapshots.get(10);
      Path file = home.resolve("user/snapshots/snapshot_" + newest + ".xml");
      assertThat(file)
          .content()
          .contains("<esf:configurations xmlns:esf=\"http://eurotech.com/esf/2.0\"")
          .contains("<esf:configuration pid=\"test.Endpoint-1\">")
          .contains(
              "<esf:property array=\"false\" encrypted=\"false\" name=\"port\" type=\"Integer\">")
          .contains("encrypted=\"true\" name=\"token\" type=\"Password\"")
          .doesNotContain("hidden");
      assertThat(gateway.probe().snapshot(newest, "test.Endpoint-1"))
          .containsEntry("token", "password:hidden");
      try (Stream<Path> files = Files.list(file.getParent())) {
        assertThat(files).hasSize(11);
      }
    }
  }

  @Test
  void aRollbackDeletesAndRecreatesTheConnectionItself() throws Exception {
    try (Gateway gateway = Gateway.start(home)) {
      givenPackageAndConnection(gateway);
      WebUi ui = gateway.ui();
      long before = ui.takeSnapshot();
      ui.apply("test.Endpoint-1", Map.of("port", 9999));
      ui.newConnection("test.Endpoint", "test.Endpoint-2");
      Probe probe = gateway.probe();
      long deactivated = probe.count("deactivate test.Endpoint-1");

      ui.rollback(before);

      await()
          .atMost(LIMIT)
          .untilAsserted(
              () -> {
                assertThat(probe.count("deactivate test.Endpoint-1")).isGreaterThan(deactivated);
                assertThat(ui.form("test.Endpoint-1")).containsEntry("port", 1883);
              });
      assertThat(ui.cloudConnections())
          .extracting(Row::pid)
          .containsExactly("test.Endpoint-1", "pub-1");
      // The copy is the newest.
      assertThat(ui.snapshots().get(ui.snapshots().size() - 1)).isGreaterThan(before);
    }
  }
}
