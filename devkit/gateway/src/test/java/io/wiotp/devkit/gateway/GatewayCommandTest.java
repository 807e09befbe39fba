/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.devkit.gateway.option.GatewayOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command line of the gateway, without running it. */
class GatewayCommandTest {
  @TempDir private Path folder;
  private final List<String> arguments = new ArrayList<>();
  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void aGoodCommandLine() throws Exception {
    Path dp = Files.writeString(folder.resolve("x.dp"), "");
    arguments.addAll(
        List.of(
            "--platform",
            "127.0.0.1:8883",
            "--org",
            "abc123",
            "--type",
            "gw",
            "--id",
            "gw1",
            "--token",
            "secret-token",
            "--dp",
            dp.toString()));
  }

  @Test
  void defaultsAreFilledIn() {
    GatewayOptions options = parsed();

    assertThat(options.rate()).isEqualTo(10);
    assertThat(options.consolePort()).isZero();
    assertThat(options.duration()).isEmpty();
    assertThat(options.platform().plain()).isFalse();
    assertThat(options.identity().token().reveal()).isEqualTo("secret-token");
    assertThat(options.toString()).doesNotContain("secret-token");
  }

  @Test
  void eachOptionArrives() {
    arguments.addAll(
        List.of(
            "--rate",
            "1000",
            "--for",
            "30s",
            "--plain",
            "--console-port",
            "8080",
            "--storage",
            folder.resolve("new").toString(),
            "--report",
            folder.resolve("r.json").toString()));

    GatewayOptions options = parsed();

    assertThat(options.rate()).isEqualTo(1000);
    assertThat(options.duration()).contains(Duration.ofSeconds(30));
    assertThat(options.platform().plain()).isTrue();
    assertThat(options.consolePort()).isEqualTo(8080);
    assertThat(options.files().storage()).contains(folder.resolve("new"));
    assertThat(options.files().report()).contains(folder.resolve("r.json"));
  }

  @Test
  void anOptionOutsideItsRuleIsExitTwoWithItsName() {
    arguments.addAll(List.of("--rate", "many"));

    assertThat(execute()).isEqualTo(2);
    assertThat(errors.toString())
        .contains("option --rate is 'many': it must be a whole number from 0 to 20000");
  }

  @Test
  void aCertificateMakesNoSenseWithoutTls() {
    arguments.addAll(List.of("--plain", "--ca-file", folder.resolve("x.dp").toString()));

    assertThat(execute()).isEqualTo(2);
    assertThat(errors.toString()).contains("--ca-file");
  }

  @Test
  void anUnknownOptionIsExitTwo() {
    arguments.add("--nonsense");

    assertThat(execute()).isEqualTo(2);
    assertThat(errors.toString()).contains("--nonsense");
  }

  @Test
  void helpNamesEachOption() {
    StringWriter out = new StringWriter();
    CommandLine line = new CommandLine(new GatewayCommand()).setOut(new PrintWriter(out));

    assertThat(line.execute("--help")).isZero();
    assertThat(out.toString())
        .contains("--platform", "--org", "--type", "--id", "--token", "--token-file", "--ca-file")
        .contains("--plain", "--rate", "--console-port", "--storage", "--dp", "--for", "--report")
        .doesNotContain("--stop-at-end-of-input");
  }

  private GatewayOptions parsed() {
    GatewayCommand command = new GatewayCommand();
    new CommandLine(command).parseArgs(arguments.toArray(String[]::new));
    return command.options();
  }

  private int execute() {
    return new CommandLine(new GatewayCommand())
        .setErr(new PrintWriter(errors))
        .execute(arguments.toArray(String[]::new));
  }
}
