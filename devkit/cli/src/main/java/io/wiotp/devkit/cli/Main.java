/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.cli;

import io.wiotp.devkit.cli.demo.DemoCommand;
import io.wiotp.devkit.gateway.option.ShortUsage;
import io.wiotp.devkit.simulator.SimulatorCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The project's command line: {@code wiotp demo | simulator | gateway | help}. */
@Command(
    name = "wiotp",
    mixinStandardHelpOptions = true,
    version = "wiotp 1.0.0",
    description = "Try and prove the Watson IoT connector for Eclipse Kura on this machine.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "wiotp test runs the build with all its tests (mvn verify)."},
    subcommands = {
      DemoCommand.class,
      SimulatorCommand.class,
      GatewayCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main implements Runnable {
  @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  public static void main(String[] arguments) {
    int status =
        new CommandLine(new Main())
            .setParameterExceptionHandler(new ShortUsage())
            .execute(arguments);
    // Not System.exit: an interrupt may already have begun it, and it would wait for itself.
    System.out.flush();
    System.err.flush();
    Runtime.getRuntime().halt(status);
  }

  /** Without a command. */
  @Override
  public void run() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification before it runs");
    }
    throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
  }
}
