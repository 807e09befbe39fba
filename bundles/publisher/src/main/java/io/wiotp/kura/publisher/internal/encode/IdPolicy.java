/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.encode;

/** What becomes of an id that the platform would refuse. */
public enum IdPolicy {
  /** Characters that are not allowed become underscores; what is too long is cut. */
  REPLACE,
  /** The event is refused. */
  REFUSE
}
