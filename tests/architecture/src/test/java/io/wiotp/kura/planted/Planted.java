/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.planted;

import java.util.concurrent.atomic.AtomicInteger;

/** Breaks every rule about static state and standard streams, to show that the rules see it. */
public final class Planted {
  static final AtomicInteger COUNTER = new AtomicInteger();
  static int calls;

  void speak(Exception e) {
    calls++;
    System.out.println("out");
    System.err.println("err");
    e.printStackTrace();
  }
}
