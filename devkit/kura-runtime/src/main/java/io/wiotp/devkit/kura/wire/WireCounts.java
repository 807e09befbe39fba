/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.wire;

import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.osgi.service.component.annotations.Component;

/** Records that went through the standard Publisher components, of all instances. */
@Component(service = WireCounts.class)
public final class WireCounts {

  private final LongAdder published = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder dropped = new LongAdder();

  void published() {
    published.increment();
  }

  void failed() {
    failed.increment();
  }

  void dropped(int records) {
    dropped.add(records);
  }

  /** {@code published}, {@code failed} and {@code dropped}, in records. */
  public Map<String, Long> all() {
    return Map.of("published", published.sum(), "failed", failed.sum(), "dropped", dropped.sum());
  }
}
