/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway;

import io.wiotp.devkit.gateway.option.GatewayOptions;
import io.wiotp.devkit.gateway.option.Home;
import io.wiotp.devkit.gateway.option.InvalidOptionException;
import io.wiotp.devkit.gateway.option.Option;
import io.wiotp.devkit.gateway.option.Secret;
import io.wiotp.devkit.gateway.report.Journal;
import io.wiotp.devkit.gateway.run.GatewayRun;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the emulated gateway; its options are texts until they are checked. */
@Command(
    name = "wiotp gateway",
    mixinStandardHelpOptions = true,
    version = "wiotp gateway 1.0.0",
    sortOptions = false,
    description = {
      "Runs an emulated Eclipse Kura 5.5 gateway that installs the deployment package, connects to"
          + " a platform and publishes real values of this machine.",
      "Standard output: one JSON line when CONNECTED, one at the end. Standard error: the log.",
      "It ends with Ctrl-C, with the line 'stop' on standard input, or after --for."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:it ended as asked",
      "1:it did not connect, or could not start",
      "2:an option is outside its rule"
    })
public final class GatewayCommand implements Callable<Integer> {
  @picocli.CommandLine.Option(
      names = "--platform",
      paramLabel = "HOST:PORT",
      required = true,
      description = "the platform's MQTT address")
  private String platform = "";

  @picocli.CommandLine.Option(
      names = "--org",
      paramLabel = "ORG",
      required = true,
      description = "organization, for example the simulator's")
  private String organization = "";

  @picocli.CommandLine.Option(
      names = "--type",
      paramLabel = "TYPE",
      required = true,
      description = "device type of the gateway")
  private String typeId = "";

  @picocli.CommandLine.Option(
      names = "--id",
      paramLabel = "ID",
      required = true,
      description = "device id of the gateway")
  private String deviceId = "";

  @picocli.CommandLine.Option(
      names = "--token",
      paramLabel = "TOKEN",
      description = "authentication token; other users of the machine can see a command line")
  private @Nullable String token;

  @picocli.CommandLine.Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "file with the token in its first line")
  private @Nullable String tokenFile;

  @picocli.CommandLine.Option(
      names = "--ca-file",
      paramLabel = "FILE",
      description = "certificate to trust, PEM or DER (default: the Java runtime's)")
  private @Nullable String caFile;

  @picocli.CommandLine.Option(names = "--plain", description = "connect without TLS")
  private boolean plain;

  @picocli.CommandLine.Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "10",
      description = "events per second in all, 0 to 20000 (default: ${DEFAULT-VALUE})")
  private String rate = "10";

  @picocli.CommandLine.Option(
      names = "--console-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "port of the web console on 127.0.0.1, 0 chooses one (default: 0)")
  private String consolePort = "0";

  @picocli.CommandLine.Option(
      names = "--storage",
      paramLabel = "DIR",
      description = "Kura's data, snapshots and packages (default: a temporary folder)")
  private @Nullable String storage;

  @picocli.CommandLine.Option(
      names = "--dp",
      paramLabel = "FILE",
      description = "deployment package to install (default: the one the build made)")
  private @Nullable String dp;

  @picocli.CommandLine.Option(
      names = "--for",
      paramLabel = "TIME",
      description = "run this long from CONNECTED on, for example 30s (default: until stopped)")
  private @Nullable String duration;

  @picocli.CommandLine.Option(
      names = "--connect-timeout",
      paramLabel = "TIME",
      defaultValue = "60s",
      description = "with --for: give up when not CONNECTED by then (default: ${DEFAULT-VALUE})")
  private String connectTimeout = "60s";

  @picocli.CommandLine.Option(
      names = "--report",
      paramLabel = "FILE",
      description = "write the last line to this file too")
  private @Nullable String report;

  /** Ends with its parent, which holds the other end of standard input. */
  @picocli.CommandLine.Option(names = "--stop-at-end-of-input", hidden = true)
  private boolean stopAtEndOfInput;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    GatewayOptions options;
    try {
      options = options();
    } catch (InvalidOptionException e) {
      throw spec == null ? e : new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    return GatewayRun.withSignals(options, Journal.standard(), stopAtEndOfInput);
  }

  GatewayOptions options() {
    return new GatewayOptions(
        platform(),
        new GatewayOptions.Identity(
            new Option("--org", organization).identifier(),
            new Option("--type", typeId).identifier(),
            new Option("--id", deviceId).identifier(),
            Secret.of(token, tokenFile)),
        new Option("--rate", rate).number(0, GatewayOptions.MAX_RATE),
        new Option("--console-port", consolePort).listenPort(),
        files(),
        Optional.ofNullable(duration).map(text -> new Option("--for", text).duration()),
        new Option("--connect-timeout", connectTimeout).duration());
  }

  private GatewayOptions.Platform platform() {
    Optional<Path> trusted =
        Optional.ofNullable(caFile).map(text -> new Option("--ca-file", text).certificateFile());
    if (plain && trusted.isPresent()) {
      throw new InvalidOptionException(
          "--ca-file", String.valueOf(caFile), "left out with --plain, which uses no certificate");
    }
    return new GatewayOptions.Platform(
        new Option("--platform", platform).hostPort(), plain, trusted);
  }

  private GatewayOptions.Files files() {
    Home home = Home.find();
    return new GatewayOptions.Files(
        dp == null ? home.deploymentPackage() : new Option("--dp", dp).readableFile(),
        Optional.ofNullable(storage).map(text -> new Option("--storage", text).folder()),
        Optional.ofNullable(report).map(text -> new Option("--report", text).writableFile()),
        home.bundles());
  }
}
