/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.integration;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code wiotp demo} as a process of its own, without the launcher script's build step. */
final class DemoProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private DemoProcess(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  static DemoProcess start(String... options) throws IOException {
    Path cli = Build.ROOT.resolve("devkit/cli/target");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    command.add("-XX:+UseSerialGC");
    command.add("-Dwiotp.home=" + Build.ROOT);
    command.add("-cp");
    command.add(cli.resolve("wiotp-cli.jar") + ":" + cli.resolve("lib") + "/*");
    command.add("io.wiotp.devkit.cli.Main");
    command.add("demo");
    command.addAll(List.of(options));
    return new DemoProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** The next line of standard output, which must be a JSON object. */
  JsonObject nextLine() throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new IllegalStateException("the demo ended, exit status " + exitStatus());
    }
    return JsonParser.parseString(line).getAsJsonObject();
  }

  int exitStatus() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the demo does not end");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    exitStatus();
    output.close();
  }
}
