/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.comparison.contestant;

import java.nio.file.Path;

/**
 * What a contestant gets.
 *
 * @param port of the broker, or of the proxy before it, on loopback
 * @param tls whether the port speaks TLS
 * @param window unacknowledged messages that are allowed at once
 * @param bytes of one event's payload, about
 * @param folder for its files
 * @param sync whether an event counts as stored only when it is forced to the disk
 */
public record Setup(int port, boolean tls, int window, int bytes, Path folder, boolean sync) {
  static final String ORGANIZATION = "bench1";
  static final String TYPE = "rtu";
  static final String DEVICE = "gw1";

  String uri() {
    return (tls ? "ssl" : "tcp") + "://localhost:" + port;
  }

  /** A payload of that size, as our encoder writes it. */
  byte[] payload(int number) {
    StringBuilder text = new StringBuilder(bytes);
    text.append(
        "{\"d\":{\"temperature\":21.5,\"pressure\":1013.25,\"speed\":1480,\"running\":true,");
    text.append("\"sequence\":").append(number).append(",\"note\":\"");
    String end = "\"},\"ts\":\"2026-01-31T12:00:00.000Z\"}";
    while (text.length() + end.length() < bytes) {
      text.append('x');
    }
    return text.append(end).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
