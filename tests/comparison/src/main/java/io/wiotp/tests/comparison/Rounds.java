/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.comparison;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.wiotp.tests.comparison.contestant.ContestantMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs rounds, each in a process and a folder of its own. */
final class Rounds {
  private static final Duration LIMIT = Duration.ofMinutes(6);

  private final TestBroker broker;
  private final Path folder;
  private int serial;

  Rounds(TestBroker broker, Path folder) {
    this.broker = broker;
    this.folder = folder;
  }

  /** A round in a fresh folder, which is removed after it. */
  JsonObject run(Cell cell) throws Exception {
    Path own = Files.createDirectories(folder.resolve("round-" + ++serial));
    try {
      return run(cell, own, List.of("-Xmx256m"));
    } finally {
      remove(own);
    }
  }

  /** A round in a folder that stays, with options of the Java machine. */
  JsonObject run(Cell cell, Path own, List<String> jvm) throws Exception {
    Files.createDirectories(own);
    int port = cell.tls() ? broker.tlsPort() : broker.port();
    if (cell.roundTripMillis() == 0) {
      return process(cell, own, port, jvm);
    }
    try (DelayProxy proxy = new DelayProxy(port, Duration.ofMillis(cell.roundTripMillis()))) {
      return process(cell, own, proxy.port(), jvm);
    }
  }

  private JsonObject process(Cell cell, Path own, int port, List<String> jvm) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.add("-XX:+UseSerialGC");
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=error");
    command.add("-Djdk.net.hosts.file=" + hosts());
    command.add("-Djavax.net.ssl.trustStore=" + broker.trustStore());
    command.add("-Djavax.net.ssl.trustStorePassword=changeit");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(ContestantMain.class.getName());
    for (Object argument :
        List.of(
            cell.contestant(),
            port,
            cell.tls(),
            cell.window(),
            cell.bytes(),
            own,
            cell.sync(),
            cell.events(),
            cell.warmUp())) {
      command.add(argument.toString());
    }
    Path log = own.resolveSibling(own.getFileName() + ".log");
    Process process =
        new ProcessBuilder(command).redirectError(log.toFile()).directory(own.toFile()).start();
    try (Stream<String> lines = process.inputReader().lines()) {
      String last = lines.filter(line -> line.startsWith("{")).reduce("", (a, b) -> b);
      boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
      if (!ended || process.exitValue() != 0 || last.isEmpty()) {
        throw new IOException(cell.id() + " failed: " + tail(log));
      }
      return JsonParser.parseString(last).getAsJsonObject();
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(log);
    }
  }

  private Path hosts() throws IOException {
    Path hosts = folder.resolve("hosts");
    if (!Files.exists(hosts)) {
      Files.writeString(
          hosts,
          "127.0.0.1 localhost\n127.0.0.1 "
              + TestBroker.ORGANIZATION
              + ".messaging.internetofthings.ibmcloud.com\n");
    }
    return hosts;
  }

  private static String tail(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
  }

  static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
