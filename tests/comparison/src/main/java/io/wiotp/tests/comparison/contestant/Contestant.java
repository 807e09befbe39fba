/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.comparison.contestant;

/** One way to bring events to the broker. */
public interface Contestant extends AutoCloseable {

  /** Connects; returns when it is connected. */
  void open() throws Exception;

  /**
   * Publishes events as fast as it takes them, and waits until the broker has acknowledged all that
   * were taken.
   *
   * @return how many were refused on the way; a refused one is offered again until it is taken
   */
  long publish(int events) throws Exception;

  /** Events taken and not acknowledged when {@link #publish} gave up waiting. */
  long lost();

  @Override
  void close() throws Exception;
}
