/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.benchmarks;

/** A broker in a process of its own. */
interface Broker extends AutoCloseable {
  String name();

  /** Port of plain MQTT on 127.0.0.1. */
  int port();

  String user();

  String password();

  /** Ends the process and waits for it. */
  @Override
  void close() throws InterruptedException;
}
