/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.cli.demo;

import io.wiotp.devkit.cli.GatewayJvm;
import io.wiotp.devkit.gateway.option.GatewayOptions;
import io.wiotp.devkit.gateway.option.Home;
import io.wiotp.devkit.gateway.option.InvalidOptionException;
import io.wiotp.devkit.gateway.option.Option;
import io.wiotp.devkit.gateway.report.Journal;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the demo; its options are texts until they are checked. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Starts a simulated platform and an emulated gateway with the deployment package in it, and"
          + " counts what an application receives of what the gateway published.",
      "Standard output: one JSON line when everything is up, one at the end. Standard error: the"
          + " logs. Everything listens on 127.0.0.1 only. Ctrl-C ends it."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:every event arrived",
      "1:an event was lost, or it could not start",
      "2:an option is outside its rule"
    })
public final class DemoCommand implements Callable<Integer> {
  @picocli.CommandLine.Option(
      names = "--headless",
      description = "no live line; for scripts and tests")
  private boolean headless;

  @picocli.CommandLine.Option(
      names = "--for",
      paramLabel = "TIME",
      description = "run this long from CONNECTED on, for example 30s (default: until Ctrl-C)")
  private @Nullable String duration;

  @picocli.CommandLine.Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "10",
      description = "events per second in all, 1 to 20000 (default: ${DEFAULT-VALUE})")
  private String rate = "10";

  @picocli.CommandLine.Option(
      names = "--report",
      paramLabel = "FILE",
      description = "write the last line to this file too")
  private @Nullable String report;

  @picocli.CommandLine.Option(
      names = "--org",
      paramLabel = "ORG",
      description = "the simulator's organization (default: it makes one)")
  private @Nullable String organization;

  @picocli.CommandLine.Option(
      names = "--mqtt-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "plain MQTT of the simulator, 0 chooses one (default: 0)")
  private String mqttPort = "0";

  @picocli.CommandLine.Option(
      names = "--tls-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "MQTT over TLS of the simulator (default: 0)")
  private String tlsPort = "0";

  @picocli.CommandLine.Option(
      names = "--http-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "HTTP API and page of the simulator (default: 0)")
  private String httpPort = "0";

  @picocli.CommandLine.Option(
      names = "--console-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "web console of the gateway (default: 0)")
  private String consolePort = "0";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    DemoOptions options;
    try {
      options = options();
    } catch (InvalidOptionException e) {
      throw spec == null ? e : new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    return DemoRun.withSignals(options, new GatewayJvm(Home.find()), Journal.standard());
  }

  DemoOptions options() {
    return new DemoOptions(
        new Option("--rate", rate).number(1, GatewayOptions.MAX_RATE),
        new DemoOptions.Ports(
            new Option("--mqtt-port", mqttPort).listenPort(),
            new Option("--tls-port", tlsPort).listenPort(),
            new Option("--http-port", httpPort).listenPort(),
            new Option("--console-port", consolePort).listenPort()),
        Optional.ofNullable(organization).map(text -> new Option("--org", text).identifier()),
        headless,
        Optional.ofNullable(duration).map(text -> new Option("--for", text).duration()),
        Optional.ofNullable(report).map(text -> new Option("--report", text).writableFile()));
  }
}
