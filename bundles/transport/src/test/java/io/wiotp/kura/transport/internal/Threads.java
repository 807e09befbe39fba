/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import java.util.List;

/** Threads that a transport may have made: its own and those of the MQTT client. */
public final class Threads {
  private Threads() {}

  public static List<String> ofTransport() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .map(Thread::getName)
        .filter(name -> name.startsWith("wiotp-") || name.startsWith("MQTT "))
        .sorted()
        .toList();
  }
}
