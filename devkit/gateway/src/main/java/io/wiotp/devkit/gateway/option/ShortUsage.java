/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.option;

import picocli.CommandLine;

/** Says what is wrong with a command line and where help is, without the whole help. */
public final class ShortUsage implements CommandLine.IParameterExceptionHandler {
  private static final int USAGE = 2;

  @Override
  public int handleParseException(CommandLine.ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    command.getErr().println(e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr());
    command
        .getErr()
        .println("'" + command.getCommandSpec().qualifiedName() + " --help' lists the options");
    command.getErr().flush();
    return USAGE;
  }
}
