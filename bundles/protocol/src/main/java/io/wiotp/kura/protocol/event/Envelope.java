/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.event;

/** The JSON frame around an event's data (EVT-8). */
public enum Envelope {
  /** The metrics are the members of the document. */
  PLAIN,
  /** {@code {"d":{…}}}: what dashboards and older applications read. */
  D,
  /** {@code {"d":{…},"ts":"…"}}: with the time of the sample. */
  D_TS
}
