/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import io.wiotp.kura.outbox.internal.ManualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** What stores under test are made of. */
final class Stores {
  static final String CONNECTION = "io.wiotp.kura.WatsonIotEndpoint-test";

  private Stores() {}

  static LogEventStore.Place place(Path directory) {
    ManualClock clock = new ManualClock();
    return new LogEventStore.Place("test", directory, CONNECTION, clock, clock);
  }

  static Tuning tuning(FlushPolicy policy) {
    return new Tuning(policy, Duration.ofMillis(100), Map.of());
  }
}
