/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

/** When an append answers. */
public enum FlushPolicy {
  /** When it is written to the file; forced in the background. */
  INTERVAL,
  /** When it is forced: it survives a power cut. */
  SYNC
}
