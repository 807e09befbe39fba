/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.cli.demo;

import io.wiotp.devkit.cli.GatewayJvm;
import io.wiotp.devkit.gateway.report.Progress;
import io.wiotp.devkit.simulator.Simulator;
import io.wiotp.devkit.simulator.SimulatorOptions;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands on the demo's stage: platform, application, gateway. Closed in the opposite order, so
 * that the gateway ends while there is still a platform that confirms.
 */
final class Stage implements AutoCloseable {
  private static final String GATEWAY_TYPE = "kura-gateway";
  private static final String GATEWAY_ID = "demo";

  private final Deque<AutoCloseable> open;
  private final Simulator platform;
  private final GatewayProcess gateway;
  private final long spawnedAt;

  private Stage(
      Deque<AutoCloseable> open, Simulator platform, GatewayProcess gateway, long spawnedAt) {
    this.open = open;
    this.platform = platform;
    this.gateway = gateway;
    this.spawnedAt = spawnedAt;
  }

  /** Starts them all; the application listens before the gateway begins. */
  static Stage set(DemoOptions options, GatewayJvm jvm, Arrivals arrivals, Progress progress)
      throws Exception {
    Deque<AutoCloseable> open = new ArrayDeque<>();
    try {
      Simulator platform =
          progress.during("starting the platform", () -> Simulator.start(simulator(options)));
      open.push(platform);
      String token =
          platform.registerGateway(GATEWAY_TYPE, GATEWAY_ID, null, GatewayRole.PRIVILEGED);
      open.push(Application.start(platform, arrivals));
      Path tokenFile = Files.createTempFile("wiotp-demo-", ".token");
      open.push(() -> Files.deleteIfExists(tokenFile));
      Files.writeString(tokenFile, token);
      long spawnedAt = System.currentTimeMillis();
      GatewayProcess gateway =
          GatewayProcess.start(jvm, gatewayArguments(options, platform, tokenFile));
      open.push(gateway);
      return new Stage(open, platform, gateway, spawnedAt);
    } catch (Exception e) {
      closeAll(open, e);
      throw e;
    }
  }

  private static SimulatorOptions simulator(DemoOptions options) {
    DemoOptions.Ports ports = options.ports();
    return SimulatorOptions.defaults()
        .withOrganization(options.organization().orElse(null))
        .withPorts(ports.mqtt(), ports.tls(), ports.http());
  }

  private static List<String> gatewayArguments(
      DemoOptions options, Simulator platform, Path tokenFile) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--platform",
                platform.host() + ":" + platform.tlsPort(),
                "--org",
                platform.organization(),
                "--type",
                GATEWAY_TYPE,
                "--id",
                GATEWAY_ID,
                "--token-file",
                tokenFile.toString(),
                "--ca-file",
                platform.caFile().toString(),
                "--rate",
                Integer.toString(options.rate()),
                "--console-port",
                Integer.toString(options.ports().console()),
                "--stop-at-end-of-input"));
    options
        .duration()
        .ifPresent(time -> arguments.addAll(List.of("--for", time.toMillis() + "ms")));
    return arguments;
  }

  /** The simulator's ready line with two members more. */
  Map<String, Object> readyLine(String console) {
    Map<String, Object> members = new LinkedHashMap<>(platform.ready());
    members.put("gateway", Map.of("typeId", GATEWAY_TYPE, "deviceId", GATEWAY_ID));
    members.put("console", console);
    return members;
  }

  /** Address of the simulator's page. */
  String page() {
    return "http://" + platform.host() + ":" + platform.httpPort() + "/";
  }

  GatewayProcess gateway() {
    return gateway;
  }

  /** When the gateway's process was started, in milliseconds since 1970. */
  long spawnedAt() {
    return spawnedAt;
  }

  @Override
  public void close() throws Exception {
    IOException failures = new IOException("the demo did not end cleanly");
    closeAll(open, failures);
    if (failures.getSuppressed().length > 0) {
      throw failures;
    }
  }

  /** Each is closed whatever becomes of the others. */
  private static void closeAll(Deque<AutoCloseable> open, Exception failures) {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        failures.addSuppressed(e);
      }
    }
  }
}
