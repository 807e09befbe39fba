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

/** A command of {@code wiotp} as a process of its own, without the launcher script's build step. */
final class CommandProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private CommandProcess(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  static CommandProcess demo(String... options) throws IOException {
    return cli("demo", options);
  }

  static CommandProcess simulator(String... options) throws IOException {
    return cli("simulator", options);
  }

  static CommandProcess gateway(String... options) throws IOException {
    return gatewayWith(List.of(), options);
  }

  /**
   * @param jvm further options of the Java machine
   */
  static CommandProcess gatewayWith(List<String> jvm, String... options) throws IOException {
    Path target = Build.ROOT.resolve("devkit/gateway/target");
    List<String> all = new ArrayList<>(jvm);
    all.add("-Xmx64m");
    return start(
        all,
        target.resolve("wiotp-gateway.jar") + ":" + target.resolve("lib") + "/*",
        List.of("io.wiotp.devkit.gateway.Main"),
        options);
  }

  private static CommandProcess cli(String command, String... options) throws IOException {
    Path target = Build.ROOT.resolve("devkit/cli/target");
    return start(
        List.of("-Xmx256m"),
        target.resolve("wiotp-cli.jar") + ":" + target.resolve("lib") + "/*",
        List.of("io.wiotp.devkit.cli.Main", command),
        options);
  }

  private static CommandProcess start(
      List<String> jvm, String classPath, List<String> main, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.add("-XX:+UseSerialGC");
    command.add("-Dwiotp.home=" + Build.ROOT);
    command.add("-cp");
    command.add(classPath);
    command.addAll(main);
    command.addAll(List.of(options));
    return new CommandProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** The next line of standard output, which must be a JSON object. */
  JsonObject nextLine() throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new IllegalStateException("the command ended, exit status " + exitStatus());
    }
    return JsonParser.parseString(line).getAsJsonObject();
  }

  /** As the shell's kill does. */
  void terminate() {
    process.destroy();
  }

  /** At once, without any chance to tidy up. */
  void kill() {
    process.destroyForcibly();
  }

  int exitStatus() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the command does not end");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() throws IOException {
    terminate();
    exitStatus();
    output.close();
  }
}
