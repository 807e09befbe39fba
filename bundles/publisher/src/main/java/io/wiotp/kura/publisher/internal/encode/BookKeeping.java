/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.encode;

/** What becomes of a wire asset's book-keeping metrics. */
public enum BookKeeping {
  /** The payload holds what was measured, nothing else. */
  LEAVE_OUT,
  /** They stay metrics like all others. */
  KEEP,
  /** They move into an object of their own, {@code _asset}. */
  NEST
}
