/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.state;

import java.time.Duration;

/**
 * Limits of the delay between tries.
 *
 * @param initial ceiling of the first delay after a broken or failed connection
 * @param maximum ceiling of every delay
 * @param refused ceiling of the first delay after the platform refused the client
 */
public record BackoffPolicy(Duration initial, Duration maximum, Duration refused) {
  /** SDKDM-41: where the platform's own clients slow down to when two of them share an id. */
  private static final Duration CONFLICT = Duration.ofSeconds(20);

  Duration base(Pace pace) {
    return switch (pace) {
      case NORMAL -> initial;
      case REFUSED -> refused;
      case CONFLICT -> CONFLICT;
    };
  }
}
