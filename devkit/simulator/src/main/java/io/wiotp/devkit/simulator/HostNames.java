/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import java.util.List;
import java.util.stream.Stream;

/** The names in the server's certificate (CON-1, CON-2, SDKDM-45). */
final class HostNames {
  private HostNames() {}

  static List<String> of(SimulatorOptions options, String organization) {
    return Stream.of(
            "localhost",
            "127.0.0.1",
            options.host(),
            organization + ".messaging." + options.domain(),
            organization + "." + options.domain(),
            "*.messaging." + options.domain())
        .distinct()
        .toList();
  }
}
