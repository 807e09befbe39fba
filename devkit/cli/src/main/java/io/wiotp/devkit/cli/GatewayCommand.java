/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.cli;

import io.wiotp.devkit.gateway.option.Home;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Hands everything to the gateway's own program, in a process of its own. */
@Command(
    name = "gateway",
    description = "Runs an emulated Kura gateway against a platform.",
    customSynopsis = "wiotp gateway [OPTIONS] (--help lists them)")
public final class GatewayCommand implements Callable<Integer> {
  private static final long END_SECONDS = 30;

  @Unmatched private List<String> arguments = List.of();

  @Override
  public Integer call() throws Exception {
    Process process =
        new ProcessBuilder(new GatewayJvm(Home.find()).command(arguments)).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> endOnSignal(process), "wiotp-signal"));
    return process.waitFor();
  }

  private static void endOnSignal(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      Runtime.getRuntime().halt(process.waitFor());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
