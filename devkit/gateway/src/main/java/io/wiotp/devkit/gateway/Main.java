/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway;

import io.wiotp.devkit.gateway.option.ShortUsage;
import io.wiotp.devkit.gateway.run.Preload;
import picocli.CommandLine;

/** Starts the command and ends the process with its exit status. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Preload.begin();
    int status =
        new CommandLine(new GatewayCommand())
            .setParameterExceptionHandler(new ShortUsage())
            .execute(arguments);
    // Not System.exit: an interrupt may already have begun it, and it would wait for itself.
    System.out.flush();
    System.err.flush();
    Runtime.getRuntime().halt(status);
  }
}
