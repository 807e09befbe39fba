/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.cli;

import io.wiotp.devkit.gateway.option.Home;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command that runs the gateway in a Java process of its own, as small as a gateway is.
 *
 * @param home the project
 */
public record GatewayJvm(Home home) {
  /** The heap of a small device, quick to start; the sensors load a native library. */
  private static final List<String> SMALL =
      List.of(
          "-Xmx64m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "--enable-native-access=ALL-UNNAMED");

  public List<String> command(List<String> arguments) {
    Path target = home.gatewayTarget();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(SMALL);
    command.add("-Djava.net.preferIPv4Stack=true");
    command.add("-Dwiotp.home=" + home.root());
    command.add("-cp");
    command.add(
        target.resolve("wiotp-gateway.jar") + File.pathSeparator + target.resolve("lib") + "/*");
    command.add("io.wiotp.devkit.gateway.Main");
    command.addAll(arguments);
    return command;
  }
}
