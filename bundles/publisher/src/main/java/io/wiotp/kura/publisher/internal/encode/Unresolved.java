/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.encode;

/** What becomes of a record that has no value for a name in the device templates. */
public enum Unresolved {
  /** It is an event of the gateway itself. */
  OWN_DEVICE,
  /** It is refused. */
  REFUSE
}
