/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.integration;

import io.wiotp.devkit.gateway.framework.Host;
import io.wiotp.devkit.gateway.report.Journal;
import io.wiotp.devkit.kura.ui.WebUi;
import io.wiotp.devkit.kura.ui.WebUi.InstalledPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** An emulated Kura in this process, driven through its web UI. */
final class KuraGateway implements AutoCloseable {
  static final String ENDPOINT = "io.wiotp.kura.WatsonIotEndpoint";
  static final String TRANSPORT = "io.wiotp.kura.WatsonIotTransport";
  static final String OUTBOX = "io.wiotp.kura.WatsonIotOutbox";
  static final String PUBLISHER = "io.wiotp.kura.WatsonIotPublisher";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path home;
  private final Host host;
  private final WebUi ui;

  private KuraGateway(Path home, Host host) throws InterruptedException {
    this.home = home;
    this.host = host;
    this.ui = host.await(WebUi.class, PATIENCE);
  }

  /** Kura's folders below home survive; the framework's storage does not, as on a real gateway. */
  static KuraGateway start(Path home) throws Exception {
    Map<String, String> properties = new HashMap<>();
    properties.put("kura.home", home.toString());
    for (String folder : new String[] {"data", "user/snapshots", "packages", "user/security"}) {
      Files.createDirectories(home.resolve(folder));
    }
    properties.put("kura.data", home.resolve("data").toString());
    properties.put("kura.snapshots", home.resolve("user/snapshots").toString());
    properties.put("kura.packages", home.resolve("packages").toString());
    properties.put("dpa.configuration", home.resolve("packages/dpa.properties").toString());
    Host host =
        Host.start(home.resolve("framework"), properties, new Journal(System.err, System.err));
    host.startAll(Build.gatewayBundles("stack"));
    host.startAll(Build.gatewayBundles("kura"));
    KuraGateway gateway = new KuraGateway(home, host);
    gateway.ui.awaitPackages(PATIENCE);
    return gateway;
  }

  WebUi ui() {
    return ui;
  }

  Host host() {
    return host;
  }

  BundleContext context() {
    return host.context();
  }

  InstalledPackage install(Path dp) throws Exception {
    // The agent moves what it installs.
    return ui.installPackage(copy(dp));
  }

  private Path copy(Path dp) throws IOException {
    Path upload = Files.createTempFile(home, "upload", ".dp");
    Files.delete(upload);
    return Files.copy(dp, upload);
  }

  Bundle bundle(String symbolicName) {
    for (Bundle bundle : context().getBundles()) {
      if (symbolicName.equals(bundle.getSymbolicName())) {
        return bundle;
      }
    }
    throw new IllegalStateException("no bundle " + symbolicName);
  }

  /** As an engineer fills the tabs of a new connection, over a plain loopback port. */
  void connect(String suffix, int port, String organization, String deviceId, String token)
      throws Exception {
    ui.newConnection(ENDPOINT, ENDPOINT + suffix);
    ui.apply(
        TRANSPORT + suffix,
        Map.of("host", "127.0.0.1", "port", port, "scheme", "tcp", "plain.allowed", true));
    ui.apply(
        ENDPOINT + suffix,
        Map.of(
            "organization.id",
            organization,
            "role",
            "gateway",
            "device.type",
            "rtu",
            "device.id",
            deviceId,
            "auth.token",
            token));
  }

  /** One line of the Status page, or an empty text. */
  String statusLine(String pid, String key) throws Exception {
    return ui.statusPage().getOrDefault(pid, Map.of()).getOrDefault(key, "");
  }

  /**
   * The status column of the Cloud Connections page, or an empty text when there is no such row.
   */
  String statusOf(String pid) throws Exception {
    for (WebUi.Row row : ui.cloudConnections()) {
      if (row.pid().equals(pid)) {
        return row.status();
      }
    }
    return "";
  }

  @Override
  public void close() throws Exception {
    host.close();
  }
}
