/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.encode;

/** When the body of a message is the payload. */
public enum BodyPolicy {
  /** When nothing was measured; otherwise the metrics are the payload. */
  WITHOUT_METRICS,
  /** Whenever there is one; the metrics only serve the templates then. */
  ALWAYS
}
