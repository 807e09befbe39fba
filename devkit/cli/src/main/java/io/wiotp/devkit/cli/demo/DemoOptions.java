/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.cli.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A checked set of options of the demo.
 *
 * @param rate events per second in all
 * @param ports where it listens
 * @param organization the simulator's; empty: it makes one
 * @param headless nobody watches
 * @param duration how long from CONNECTED on; empty: until it is stopped
 * @param report gets the last line as well
 */
record DemoOptions(
    int rate,
    Ports ports,
    Optional<String> organization,
    boolean headless,
    Optional<Duration> duration,
    Optional<Path> report) {

  /** Ports on the loopback address; 0 lets the system choose. */
  record Ports(int mqtt, int tls, int http, int console) {}
}
