/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.cli.demo;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.cli.GatewayJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The gateway in a process of its own; its log goes to this process's standard error. */
final class GatewayProcess implements AutoCloseable {
  private static final Duration END_TIMEOUT = Duration.ofSeconds(30);

  private final Process process;
  private final CompletableFuture<JsonObject> ready = new CompletableFuture<>();
  private final CompletableFuture<JsonObject> report = new CompletableFuture<>();

  private GatewayProcess(Process process) {
    this.process = process;
  }

  static GatewayProcess start(GatewayJvm jvm, List<String> arguments) throws IOException {
    Process process =
        new ProcessBuilder(jvm.command(arguments))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    GatewayProcess gateway = new GatewayProcess(process);
    Thread reader = new Thread(gateway::read, "wiotp-gateway-output");
    reader.setDaemon(true);
    reader.start();
    return gateway;
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        take(line);
      }
    } catch (IOException | UncheckedIOException e) {
      System.err.println("the gateway's output broke off: " + e.getMessage());
    }
    IllegalStateException ended = new IllegalStateException("the gateway ended before");
    ready.completeExceptionally(ended);
    report.completeExceptionally(ended);
  }

  private void take(String line) {
    try {
      JsonObject document = new JsonObject(line);
      switch (document.getString("gateway", "")) {
        case "ready" -> ready.complete(document);
        case "report" -> report.complete(document);
        default -> System.err.println("the gateway says " + line);
      }
    } catch (DecodeException e) {
      System.err.println("the gateway says " + line);
    }
  }

  /** Completes when it is CONNECTED; exceptionally when it ended before. */
  CompletableFuture<JsonObject> ready() {
    return ready;
  }

  /** Completes with its last line; exceptionally when it ended without. */
  CompletableFuture<JsonObject> report() {
    return report;
  }

  /** Asks it to end in order. */
  void stop() {
    try {
      OutputStream input = process.getOutputStream();
      input.write("stop\n".getBytes(StandardCharsets.UTF_8));
      input.flush();
    } catch (IOException e) {
      // It has ended already: then there is nobody to ask.
    }
  }

  /** Its exit status. */
  int awaitEnd() throws InterruptedException {
    if (!process.waitFor(END_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
      System.err.println("the gateway does not end within " + END_TIMEOUT.toSeconds() + " s");
      return 1;
    }
    return process.exitValue();
  }

  /** Ends it in any case. */
  @Override
  public void close() throws InterruptedException {
    if (process.isAlive()) {
      stop();
      if (!process.waitFor(END_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }
}
