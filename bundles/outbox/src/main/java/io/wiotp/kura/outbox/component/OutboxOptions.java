/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.component;

import io.wiotp.kura.outbox.OutboxLimit;
import io.wiotp.kura.outbox.OutboxLimit.FullPolicy;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.protocol.option.InvalidOptionException;
import io.wiotp.kura.protocol.option.OptionReader;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What was configured, checked.
 *
 * @param limits for every class
 */
record OutboxOptions(Map<PriorityClass, OutboxLimit> limits) {
  private static final int MAX_COUNT = 1_000_000;
  private static final int MAX_MIB = 1_024;
  private static final int MAX_AGE_HOURS = 8_760;
  private static final long MIB = 1024L * 1024;

  OutboxOptions {
    limits = Map.copyOf(limits);
  }

  /**
   * @param properties as Kura delivers them: keys may be missing, numbers may be text
   * @throws InvalidOptionException names the first option outside its rule
   */
  static OutboxOptions from(Map<String, ?> properties) {
    OptionReader reader = new OptionReader(OutboxOcd.class, properties);
    Map<PriorityClass, OutboxLimit> limits = new EnumMap<>(PriorityClass.class);
    for (PriorityClass priority : PriorityClass.values()) {
      limits.put(priority, limit(reader, priority.name().toLowerCase(Locale.ROOT)));
    }
    return new OutboxOptions(limits);
  }

  static OutboxOptions defaults() {
    return from(Map.of());
  }

  private static OutboxLimit limit(OptionReader reader, String name) {
    return new OutboxLimit(
        reader.integer(name + ".max.count", 1, MAX_COUNT),
        reader.integer(name + ".max.mib", 1, MAX_MIB) * MIB,
        Duration.ofHours(reader.integer(name + ".max.age.hours", 0, MAX_AGE_HOURS)),
        reader.choice(name + ".when.full", FullPolicy.class));
  }
}
