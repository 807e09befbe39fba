/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.run;

import io.wiotp.devkit.gateway.framework.Console;
import io.wiotp.devkit.gateway.framework.Host;
import io.wiotp.devkit.gateway.option.GatewayOptions;
import io.wiotp.devkit.gateway.report.Journal;
import io.wiotp.devkit.gateway.report.Json;
import io.wiotp.devkit.gateway.report.Progress;
import io.wiotp.devkit.kura.ui.WebUi;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The framework with the emulated Kura in it, the package installed and the connection made. */
final class EmulatedGateway implements AutoCloseable {
  private static final Duration UI_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(15);

  private final GatewayOptions options;
  private final Journal journal;
  private final Storage storage;
  private final Progress progress;

  private @Nullable Host host;
  private @Nullable Engineer engineer;
  private @Nullable Sensors sensors;
  private @Nullable ConnectionWatch watch;

  EmulatedGateway(GatewayOptions options, Journal journal, Storage storage) {
    this.options = options;
    this.journal = journal;
    this.storage = storage;
    this.progress = new Progress(journal);
  }

  /** Everything up to a connection that tries to connect. */
  void start() throws Exception {
    Host started = progress.during("starting the framework", this::startHost);
    this.host = started;
    WebUi ui =
        progress.during("starting Kura's services", () -> started.await(WebUi.class, UI_TIMEOUT));
    this.watch = new ConnectionWatch(ui, started, journal);
    Engineer person = new Engineer(ui, options);
    this.engineer = person;
    boolean firstStart = person.isFirstStart();
    if (firstStart) {
      configure(person, started);
    } else {
      reconfigure(person, started);
    }
  }

  private Host startHost() throws Exception {
    Map<String, String> properties = new HashMap<>(storage.properties());
    properties.putAll(Console.properties(options.consolePort()));
    properties.forEach(System::setProperty);
    Logging.configure();
    Host started = Host.start(storage.framework(), properties, journal);
    started.startAll(options.files().bundles().resolve("stack"));
    started.startAll(options.files().bundles().resolve("kura"));
    return started;
  }

  private void configure(Engineer person, Host started) throws Exception {
    // First the data source: its first look at the hardware takes time on a thread of its own.
    var bundle = started.startAll(options.files().bundles().resolve("sensors")).get(0);
    person.createSensors();
    install(person);
    person.createConnection(storage.keystore());
    person.importCertificates();
    person.fillConnection();
    person.createPublisher();
    person.createWires();
    this.sensors = Sensors.find(started, bundle);
  }

  private void reconfigure(Engineer person, Host started) throws Exception {
    // Last the data source: what it emits with the rate of its last run must find its receiver.
    boolean installed =
        progress.during(
            "waiting for the packages of the last run",
            () -> person.isInstalledAgain(options.files().dp()));
    if (!installed) {
      install(person);
    }
    person.importCertificates();
    person.fillConnection();
    var bundle = started.startAll(options.files().bundles().resolve("sensors")).get(0);
    this.sensors = Sensors.find(started, bundle);
  }

  private void install(Engineer person) throws Exception {
    Path upload = storage.upload(options.files().dp());
    progress.during(
        "installing the deployment package",
        () -> {
          person.install(upload);
          return upload;
        });
  }

  /** As {@link ConnectionWatch#awaitConnected}. */
  boolean awaitConnected(StopSignal stop, Duration limit) throws Exception {
    return progress.during(
        "connecting to " + options.platform().address().host(),
        () -> started(watch).awaitConnected(stop, limit));
  }

  /** Lets the data flow, then brings up what only people need, then says that it is ready. */
  void beginToPublish() throws Exception {
    long startMillis =
        System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    started(engineer).startSensors();
    String console =
        progress.during(
            "starting the web console",
            () -> Console.start(started(host), options.files().bundles().resolve("console")));
    journal.info("connected after " + startMillis + " ms; console " + console + " (admin/admin)");
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("gateway", "ready");
    line.put("console", console);
    line.put("gatewayStartMs", startMillis);
    journal.line(line);
  }

  /** Stops the data source, lets the outbox run empty, and reports. */
  void endAndReport() throws Exception {
    Map<String, String> bundles = started(host).bundleStates();
    started(sensors).stop();
    long pending =
        progress.during(
            "waiting for the platform to confirm the last events",
            () -> started(watch).awaitDrained(DRAIN_TIMEOUT));
    if (pending > 0) {
      journal.warn(pending + " events are not confirmed and stay in the outbox");
    }
    Map<String, Long> sequences = started(sensors).lastSequences();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("gateway", "report");
    line.put("published", sequences.values().stream().mapToLong(Long::longValue).sum());
    line.put("pending", pending);
    line.put("devices", sequences.values().stream().filter(last -> last > 0).count());
    line.put("sequences", sequences);
    line.put("bundles", bundles);
    if (options.files().report().isPresent()) {
      Files.writeString(options.files().report().get(), Json.line(line) + "\n");
    }
    journal.line(line);
  }

  private static <T> T started(@Nullable T part) {
    return Objects.requireNonNull(part, "the gateway is not started");
  }

  @Override
  public void close() throws Exception {
    if (watch != null) {
      watch.close();
    }
    if (host != null) {
      Host running = host;
      progress.during(
          "stopping the framework",
          () -> {
            running.close();
            return running;
          });
    }
    progress.close();
  }
}
