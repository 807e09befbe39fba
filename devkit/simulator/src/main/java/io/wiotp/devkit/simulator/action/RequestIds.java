/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import java.util.Random;
import java.util.UUID;

/** Makes ids of requests: random UUIDs (DM-5), from a source that a test can repeat (SIM-44). */
public final class RequestIds {
  private static final long VERSION_MASK = 0xFFFFFFFFFFFF0FFFL;
  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT_MASK = 0x3FFFFFFFFFFFFFFFL;
  private static final long VARIANT_2 = 0x8000000000000000L;

  private final Random random;

  public RequestIds(Random random) {
    this.random = random;
  }

  /** The next id. */
  String next() {
    return new UUID(
            (random.nextLong() & VERSION_MASK) | VERSION_4,
            (random.nextLong() & VARIANT_MASK) | VARIANT_2)
        .toString();
  }
}
