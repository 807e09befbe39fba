/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.session;

import org.jspecify.annotations.Nullable;

/** Somebody who subscribed: one session, or a group that shares its subscriptions. */
public interface Recipient {
  /**
   * Takes a message.
   *
   * @param qos the lower of the publication's and the subscription's (MQ-9)
   */
  void deliver(Message message, int qos);

  /** A session that got the last message and can not keep up; null if there is none. */
  @Nullable Session congested();
}
