/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.devkit.gateway.option.Home;
import io.wiotp.devkit.gateway.option.ShortUsage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command line, as far as it goes without starting anything. */
class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpNamesEachCommand() {
    assertThat(execute("--help")).isZero();
    assertThat(out.toString()).contains("demo", "simulator", "gateway", "help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "simulator"})
  void eachCommandHasHelp(String command) {
    assertThat(execute(command, "--help")).isZero();
    assertThat(out.toString()).contains("--mqtt-port");
  }

  @ParameterizedTest
  @CsvSource({
    "--rate,0,a whole number from 1 to 20000",
    "--rate,fast,a whole number from 1 to 20000",
    "--for,30,a time such as 500ms",
    "--mqtt-port,65536,a whole number from 0 to 65535",
    "--tls-port,-1,a whole number from 0 to 65535",
    "--console-port,x,a whole number from 0 to 65535",
    "--org,a/b,1 to 36 characters",
    "--report,/no/such/folder/r.json,a file in a folder that exists"
  })
  void anOptionOutsideItsRuleIsExitTwoWithOptionValueAndRule(
      String option, String value, String rule) {
    assertThat(execute("demo", option, value)).isEqualTo(2);
    assertThat(err.toString()).contains("option " + option + " is '" + value + "'").contains(rule);
  }

  @Test
  void aMissingOrUnknownCommandIsExitTwo() {
    assertThat(execute()).isEqualTo(2);
    assertThat(err.toString()).contains("a command is missing");
    assertThat(execute("nonsense")).isEqualTo(2);
  }

  @Test
  void theGatewayRunsInASmallHeapOfItsOwn() {
    List<String> command =
        new GatewayJvm(new Home(Path.of("/project"))).command(List.of("--rate", "5"));

    assertThat(command)
        .contains("-Xmx64m", "-Dwiotp.home=/project", "io.wiotp.devkit.gateway.Main")
        .endsWith("--rate", "5");
    assertThat(command.get(0)).endsWith("java");
  }

  private int execute(String... arguments) {
    return new CommandLine(new Main())
        .setParameterExceptionHandler(new ShortUsage())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
