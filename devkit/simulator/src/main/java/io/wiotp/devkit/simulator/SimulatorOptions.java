/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import io.wiotp.devkit.simulator.mqtt.MqttLimits;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to start a simulator. Ports: 0 takes a free one.
 *
 * @param organization null to generate one of six characters, or take the registry file's
 * @param domain service domain of the host names in the certificate (CON-1)
 * @param registryFile null to start empty
 * @param caFile where to write the certificate authority; null for a temporary file
 * @param lastEventCache whether it starts switched on (EVT-13)
 * @param strict whether departures from the protocol are reported (SIM-41)
 * @param dataDirectory where state outlives the process; null to keep it in memory
 * @param clock all times of the protocol come from it (SIM-44)
 * @param random tokens, salts and generated ids come from it (SIM-44); certificates do not
 */
public record SimulatorOptions(
    @Nullable String organization,
    String host,
    int mqttPort,
    int tlsPort,
    int httpPort,
    int httpsPort,
    String domain,
    @Nullable Path registryFile,
    @Nullable Path caFile,
    boolean lastEventCache,
    boolean strict,
    @Nullable Path dataDirectory,
    MqttLimits limits,
    Clock clock,
    Random random) {

  /** Loopback, free ports, a generated organization, an empty registry. */
  public static SimulatorOptions defaults() {
    return new SimulatorOptions(
        null,
        "127.0.0.1",
        0,
        0,
        0,
        0,
        "internetofthings.ibmcloud.com",
        null,
        null,
        false,
        false,
        null,
        MqttLimits.platform(),
        Clock.systemUTC(),
        new SecureRandom());
  }

  /** The same with an organization. */
  public SimulatorOptions withOrganization(@Nullable String value) {
    return changed(draft -> draft.organization = value);
  }

  /** The same on another interface. */
  public SimulatorOptions withHost(String value) {
    return changed(draft -> draft.host = value);
  }

  /** The same on other ports. */
  public SimulatorOptions withPorts(int mqtt, int tls, int http) {
    return changed(
        draft -> {
          draft.mqttPort = mqtt;
          draft.tlsPort = tls;
          draft.httpPort = http;
        });
  }

  /** The same with another port for the HTTP API over TLS. */
  public SimulatorOptions withHttpsPort(int value) {
    return changed(draft -> draft.httpsPort = value);
  }

  /** The same with a file to start from. */
  public SimulatorOptions withRegistryFile(@Nullable Path value) {
    return changed(draft -> draft.registryFile = value);
  }

  /** The same with a place for the certificate authority. */
  public SimulatorOptions withCaFile(@Nullable Path value) {
    return changed(draft -> draft.caFile = value);
  }

  /** The same with the last event cache on or off. */
  public SimulatorOptions withLastEventCache(boolean value) {
    return changed(draft -> draft.lastEventCache = value);
  }

  /** The same, reporting departures from the protocol or not. */
  public SimulatorOptions withStrict(boolean value) {
    return changed(draft -> draft.strict = value);
  }

  /** The same with a directory for its state. */
  public SimulatorOptions withDataDirectory(@Nullable Path value) {
    return changed(draft -> draft.dataDirectory = value);
  }

  /** The same with other limits. */
  public SimulatorOptions withLimits(MqttLimits value) {
    return changed(draft -> draft.limits = value);
  }

  /** The same on another clock. */
  public SimulatorOptions withClock(Clock value) {
    return changed(draft -> draft.clock = value);
  }

  private SimulatorOptions changed(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.options();
  }

  /** What can be changed, open for one change; never leaves this file. */
  private static final class Draft {
    private final SimulatorOptions former;
    private @Nullable String organization;
    private String host;
    private int mqttPort;
    private int tlsPort;
    private int httpPort;
    private int httpsPort;
    private @Nullable Path registryFile;
    private @Nullable Path caFile;
    private boolean lastEventCache;
    private boolean strict;
    private @Nullable Path dataDirectory;
    private MqttLimits limits;
    private Clock clock;

    Draft(SimulatorOptions former) {
      this.former = former;
      organization = former.organization;
      host = former.host;
      mqttPort = former.mqttPort;
      tlsPort = former.tlsPort;
      httpPort = former.httpPort;
      httpsPort = former.httpsPort;
      registryFile = former.registryFile;
      caFile = former.caFile;
      lastEventCache = former.lastEventCache;
      strict = former.strict;
      dataDirectory = former.dataDirectory;
      limits = former.limits;
      clock = former.clock;
    }

    SimulatorOptions options() {
      return new SimulatorOptions(
          organization,
          host,
          mqttPort,
          tlsPort,
          httpPort,
          httpsPort,
          former.domain,
          registryFile,
          caFile,
          lastEventCache,
          strict,
          dataDirectory,
          limits,
          clock,
          former.random);
    }
  }
}
