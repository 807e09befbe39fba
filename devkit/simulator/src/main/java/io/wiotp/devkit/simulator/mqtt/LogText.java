/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

/** Text that a client sent, made fit for one line of the log. */
final class LogText {
  private static final int MAX_LENGTH = 120;

  private LogText() {}

  static String of(String text) {
    String shown = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "..." : text;
    return shown.replaceAll("\\p{Cntrl}", "?");
  }
}
