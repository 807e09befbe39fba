/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.api;

/** Where a connection to the platform stands. There is no final state: it never gives up. */
public enum ConnectionState {
  /** Not wanted: switched off by a person, or its configuration can not work. */
  STOPPED,
  /** A network connection or the MQTT handshake is under way. */
  CONNECTING,
  /** The platform accepted the session. */
  CONNECTED,
  /** Waiting before the next try; the status says why and until when. */
  BACKING_OFF
}
