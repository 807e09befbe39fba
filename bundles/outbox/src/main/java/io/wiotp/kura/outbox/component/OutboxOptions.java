/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.component;

import io.wiotp.kura.outbox.OutboxLimit;
import io.wiotp.kura.outbox.OutboxLimit.FullPolicy;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.internal.log.FlushPolicy;
import io.wiotp.kura.outbox.internal.log.Tuning;
import io.wiotp.kura.protocol.option.InvalidOptionException;
import io.wiotp.kura.protocol.option.OptionReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was configured, checked.
 *
 * @param storage where events are kept
 * @param directory of the files; null for the one below Kura's data directory
 * @param flushPolicy when an append answers
 * @param flushInterval the longest time between writing and forcing
 * @param limits for every class
 */
record OutboxOptions(
    Storage storage,
    @Nullable Path directory,
    FlushPolicy flushPolicy,
    Duration flushInterval,
    Map<PriorityClass, OutboxLimit> limits) {

  /** Where events are kept. */
  enum Storage {
    DISK,
    MEMORY
  }

  private static final int MAX_COUNT = 1_000_000;
  private static final int MAX_MIB = 1_024;
  private static final int MAX_AGE_HOURS = 8_760;
  private static final int MIN_INTERVAL_MILLIS = 10;
  private static final int MAX_INTERVAL_MILLIS = 60_000;
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
    return new OutboxOptions(
        reader.choice("storage", Storage.class),
        reader.text("directory").isEmpty()
            ? null
            : reader.value("directory", OutboxOptions::directory),
        reader.choice("flush.policy", FlushPolicy.class),
        reader.millis("flush.interval", MIN_INTERVAL_MILLIS, MAX_INTERVAL_MILLIS),
        limits);
  }

  private static Path directory(String text) {
    Path path = Path.of(text);
    if (!path.isAbsolute()) {
      throw new IllegalArgumentException("must be an absolute path but is '" + text + "'");
    }
    return path.normalize();
  }

  Tuning tuning() {
    Map<PriorityClass, Long> maxBytes = new EnumMap<>(PriorityClass.class);
    limits.forEach((priority, limit) -> maxBytes.put(priority, limit.maxBytes()));
    return new Tuning(flushPolicy, flushInterval, maxBytes);
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
