/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.framework;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.devkit.gateway.report.Journal;
import io.wiotp.devkit.kura.ui.WebUi;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The framework with all bundles that the build copied. */
class HostIT {
  private static final Path BUNDLES = Path.of(System.getProperty("gateway.bundles", ""));
  @TempDir private Path folder;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  @Test
  void everyBundleRunsAndTheConsoleAsksForAPasswordOnLoopback() throws Exception {
    Map<String, String> kura =
        Map.of(
            "kura.home", folder.resolve("kura").toString(),
            "org.osgi.service.http.port", "0",
            "org.apache.felix.http.host", "127.0.0.1");
    try (Host host = Host.start(folder.resolve("framework"), kura, journal())) {
      host.startAll(BUNDLES.resolve("stack"));
      host.startAll(BUNDLES.resolve("kura"));
      host.startAll(BUNDLES.resolve("sensors"));
      WebUi ui = host.await(WebUi.class, Duration.ofSeconds(30));
      assertThat(ui.connectionFactories()).isEmpty();

      String console = Console.start(host, BUNDLES.resolve("console"));

      assertThat(console).matches("http://127\\.0\\.0\\.1:[1-9][0-9]*/system/console");
      assertThat(answer(console)).isEqualTo(401);
      assertThat(host.bundleStates())
          .allSatisfy(
              (name, state) ->
                  assertThat(state)
                      .as(name)
                      .isEqualTo(name.equals(Host.WIRE_ADMIN) ? "RESOLVED" : "ACTIVE"));
      assertThat(host.bundleStates())
          .containsKeys("org.apache.felix.scr", "io.wiotp.devkit.sensors");
    }
    assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("ERROR");
  }

  @Test
  void aBundlesOwnFilesDoNotSurviveARestart() throws Exception {
    Path storage = folder.resolve("framework");
    try (Host host = Host.start(storage, Map.of(), journal())) {
      host.startAll(BUNDLES.resolve("stack"));
      Path data = host.context().getDataFile("left-behind").toPath();
      Files.createDirectories(data.getParent());
      Files.writeString(data, "x");
    }
    try (Host host = Host.start(storage, Map.of(), journal())) {
      assertThat(host.bundleStates()).hasSize(1);
      assertThat(host.context().getDataFile("left-behind")).doesNotExist();
    }
  }

  private static int answer(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20)).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private Journal journal() {
    PrintStream stream = new PrintStream(log, true, StandardCharsets.UTF_8);
    return new Journal(stream, stream);
  }
}
