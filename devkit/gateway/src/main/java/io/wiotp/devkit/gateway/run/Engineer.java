/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.run;

import io.wiotp.devkit.gateway.option.GatewayOptions;
import io.wiotp.devkit.kura.ui.WebUi;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** Does in Kura's web UI what an engineer does there, once, in the engineer's order. */
final class Engineer {
  private static final Duration PACKAGES_TIMEOUT = Duration.ofSeconds(60);

  private final WebUi ui;
  private final GatewayOptions options;

  Engineer(WebUi ui, GatewayOptions options) {
    this.ui = ui;
    this.options = options;
  }

  /** True on a gateway that nobody configured yet: its snapshots hold no connection of ours. */
  boolean isFirstStart() throws Exception {
    return ui.snapshots().stream().noneMatch(id -> id != 0);
  }

  /**
   * After a restart Kura installs by itself what was installed before; waits for that.
   *
   * @return whether that package is among it: Kura would leave bundles of an equal version as they
   *     are
   */
  boolean isInstalledAgain(Path dp) throws Exception {
    ui.awaitPackages(PACKAGES_TIMEOUT);
    Attributes wanted;
    try (JarFile jar = new JarFile(dp.toFile())) {
      wanted = jar.getManifest().getMainAttributes();
    }
    return ui.packages().stream()
        .anyMatch(
            each ->
                each.name().equals(wanted.getValue("DeploymentPackage-SymbolicName"))
                    && each.version().equals(wanted.getValue("DeploymentPackage-Version")));
  }

  /**
   * Packages page. An installation counts as successful even when its bundles do not run.
   *
   * @throws IllegalStateException when a bundle of the package is not ACTIVE
   */
  void install(Path dp) throws Exception {
    WebUi.InstalledPackage installed = ui.installPackage(dp);
    Map<String, String> idle = new TreeMap<>(installed.bundles());
    idle.values().removeIf("ACTIVE"::equals);
    if (!idle.isEmpty()) {
      throw new IllegalStateException(
          "the package "
              + installed.name()
              + " is installed, but not all its bundles run: "
              + idle);
    }
  }

  /** Wires page: the data source, silent until it gets a rate. */
  void createSensors() throws Exception {
    ui.newComponent(Pids.SENSORS_FACTORY, Pids.SENSORS, Map.of("rate", 0));
  }

  /** Cloud Connections page, with the keystore that it names. */
  void createConnection(Path keystore) throws Exception {
    if (options.platform().caFile().isPresent()) {
      ui.newComponent(
          Pids.KEYSTORE_FACTORY,
          Pids.KEYSTORE,
          Map.of("keystore.path", keystore.toString(), "keystore.password", "changeit"));
    }
    ui.newConnection(Pids.CONNECTION_FACTORY, Pids.CONNECTION);
  }

  /** Keystore page: the platform's certificate. */
  void importCertificates() throws Exception {
    if (options.platform().caFile().isPresent()) {
      ui.trust(Pids.KEYSTORE, "platform", options.platform().caFile().get());
    }
  }

  /** The tabs of the connection; the endpoint last, because it starts to connect with them. */
  void fillConnection() throws Exception {
    ui.apply(Pids.TRANSPORT, transport());
    ui.apply(Pids.CONNECTION, endpoint());
  }

  private Map<String, Object> transport() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("host", options.platform().address().host());
    values.put("port", options.platform().address().port());
    values.put("scheme", options.platform().plain() ? "tcp" : "tls");
    values.put("plain.allowed", options.platform().plain());
    if (options.platform().caFile().isPresent()) {
      values.put("KeystoreService.target", Pids.target(Pids.KEYSTORE));
    }
    return values;
  }

  private Map<String, Object> endpoint() {
    GatewayOptions.Identity identity = options.identity();
    return Map.of(
        "organization.id", identity.organization(),
        "role", "gateway",
        "device.type", identity.typeId(),
        "device.id", identity.deviceId(),
        "auth.token", identity.token().reveal());
  }

  /** New Pub/Sub: each asset is a device; what has no type is the gateway itself. */
  void createPublisher() throws Exception {
    ui.newPubSub(Pids.CONNECTION, Pids.PUBLISHER_FACTORY, Pids.PUBLISHER);
    ui.apply(
        Pids.PUBLISHER,
        Map.of("event.id", "status", "device.type", "$deviceType", "device.id", "$assetName"));
  }

  /** Wires page: the standard publisher component behind the data source. */
  void createWires() throws Exception {
    ui.newComponent(
        Pids.WIRE_PUBLISHER_FACTORY,
        Pids.WIRE_PUBLISHER,
        Map.of("CloudPublisher.target", Pids.target(Pids.PUBLISHER)));
    ui.wire(Pids.SENSORS, Pids.WIRE_PUBLISHER);
    ui.takeSnapshot();
  }

  /** The data source's form. */
  void startSensors() throws Exception {
    ui.apply(Pids.SENSORS, Map.of("rate", options.rate()));
  }
}
