/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.registry.RegistryFileException;
import io.wiotp.devkit.simulator.store.DataDirectoryException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a simulator until it is told to end. Has a main method, and serves as a sub-command too. */
@Command(
    name = "simulator",
    mixinStandardHelpOptions = false,
    sortOptions = false,
    description = {
      "Runs a stand-in for the Watson IoT Platform on this machine.",
      "The first line on standard output, when it is ready, is one JSON object with its ports"
          + " and an API key. Ends on Ctrl-C."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:ended as told", "1:could not start", "2:an option or the file is wrong"})
public final class SimulatorCommand implements Callable<Integer> {
  private static final int USAGE = 2;
  private static final int MAX_PORT = 65_535;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--org",
      paramLabel = "ID",
      description = "Organization; six characters are generated unless given.")
  private @Nullable String organization;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Interface to listen on (default: ${DEFAULT-VALUE}, this machine only).")
  private String host = "127.0.0.1";

  @Option(
      names = "--mqtt-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Plain MQTT, ws and HTTP messaging (default: a free port).")
  private int mqttPort;

  @Option(
      names = "--tls-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "The same over TLS (default: a free port).")
  private int tlsPort;

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "HTTP API and page (default: a free port).")
  private int httpPort;

  @Option(
      names = "--https-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "HTTP API and page over TLS (default: a free port).")
  private int httpsPort;

  @Option(
      names = "--registry",
      paramLabel = "FILE",
      description = "Start with the types, devices and API keys of a JSON file.")
  private @Nullable Path registry;

  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      description = "Write the certificate that clients have to trust here.")
  private @Nullable Path caFile;

  @Option(names = "--lec", description = "Start with the last event cache switched on.")
  private boolean lastEventCache;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep registry, sessions and queued messages here over restarts.")
  private @Nullable Path data;

  @Option(
      names = "--strict",
      description = "Report departures from the protocol in the log and at /sim/v1/findings.")
  private boolean strict;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this text and end.")
  private boolean help;

  /** Runs the command and ends the process with its status. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new SimulatorCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws InterruptedException {
    try {
      run();
      return 0;
    } catch (RegistryFileException e) {
      return failed(USAGE, "--registry " + registry + ": " + e.getMessage());
    } catch (DataDirectoryException e) {
      return failed(USAGE, "--data " + data + ": " + e.getMessage());
    } catch (IllegalArgumentException e) {
      return failed(USAGE, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      return failed(1, "The simulator could not start: " + e);
    }
  }

  private void run() throws Exception {
    SimulatorOptions options =
        SimulatorOptions.defaults()
            .withOrganization(organization)
            .withHost(host)
            .withPorts(
                port("--mqtt-port", mqttPort),
                port("--tls-port", tlsPort),
                port("--http-port", httpPort))
            .withHttpsPort(port("--https-port", httpsPort))
            .withRegistryFile(registry)
            .withCaFile(caFile)
            .withLastEventCache(lastEventCache)
            .withStrict(strict)
            .withDataDirectory(data);
    Simulator simulator = Simulator.start(options);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(simulator), "wiotp-simulator-end"));
    PrintWriter out = commandLine().getOut();
    out.println(new JsonObject(simulator.ready()).encode());
    out.flush();
    new CountDownLatch(1).await();
  }

  /** A signal ended the process: the way out of a JVM is then 143 or 130, unless it is halted. */
  private static void end(Simulator simulator) {
    int status = 0;
    try {
      simulator.close();
    } catch (Exception e) {
      System.err.println("The simulator did not end cleanly: " + e);
      status = 1;
    }
    Runtime.getRuntime().halt(status);
  }

  private static int port(String option, int value) {
    if (value < 0 || value > MAX_PORT) {
      throw new IllegalArgumentException(option + " must be 0 to " + MAX_PORT + ", not " + value);
    }
    return value;
  }

  private int failed(int status, String message) {
    commandLine().getErr().println(message);
    return status;
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification before it calls");
    }
    return spec.commandLine();
  }
}
