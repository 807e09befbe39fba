/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A checked set of options of the gateway.
 *
 * @param platform where to connect to
 * @param identity as whom
 * @param rate events per second in all, 0 for none
 * @param consolePort of the web console; 0 lets the system choose
 * @param files what it reads and writes
 * @param duration how long to run from CONNECTED on; empty: until it is stopped
 * @param connectTimeout how long a run with a duration waits for CONNECTED
 */
public record GatewayOptions(
    Platform platform,
    Identity identity,
    int rate,
    int consolePort,
    Files files,
    Optional<Duration> duration,
    Duration connectTimeout) {
  /** More would say nothing: it is more than one core sends. */
  public static final int MAX_RATE = 20_000;

  /**
   * The platform's address.
   *
   * @param plain without TLS
   * @param caFile a certificate to trust, PEM or DER; empty: what the Java runtime trusts
   */
  public record Platform(Option.HostPort address, boolean plain, Optional<Path> caFile) {}

  /** The gateway's name on the platform and its token. */
  public record Identity(String organization, String typeId, String deviceId, Secret token) {}

  /**
   * What the gateway reads and writes.
   *
   * @param dp the deployment package
   * @param storage what survives a restart of Kura; empty: a temporary folder
   * @param report gets the last line as well
   * @param bundles the folder with the framework's bundles
   */
  public record Files(Path dp, Optional<Path> storage, Optional<Path> report, Path bundles) {}
}
