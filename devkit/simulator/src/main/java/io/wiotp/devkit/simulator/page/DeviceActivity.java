/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.page;

import org.jspecify.annotations.Nullable;

/** What one device sent so far. */
final class DeviceActivity {
  private long events;
  private @Nullable FeedEntry last;

  void add(FeedEntry entry) {
    events++;
    last = entry;
  }

  long events() {
    return events;
  }

  /** The newest event; null if there is none. */
  @Nullable FeedEntry last() {
    return last;
  }
}
