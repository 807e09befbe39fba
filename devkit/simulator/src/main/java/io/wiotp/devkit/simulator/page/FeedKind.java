/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.page;

import java.util.Locale;

/** What an entry of the feed is about. */
enum FeedKind {
  EVENT,
  COMMAND,
  CONNECTED,
  DISCONNECTED,
  REFUSED,
  NOTIFIED;

  /** The word on the wire. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
