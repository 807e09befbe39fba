/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.event;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import java.nio.charset.StandardCharsets;

/**
 * The platform's limit for one message. It closes the connection when a message exceeds it (MQ-24),
 * so such a message must not be sent (REQ-11).
 */
public final class PayloadLimit {
  /** Bytes of payload that a message may have (MQ-24). */
  public static final int MAX_PAYLOAD = 131_072;

  /** Bytes of the topic name that do not count; each one beyond counts as payload (MQ-25). */
  public static final int FREE_TOPIC = 200;

  private PayloadLimit() {}

  /** Bytes of payload that a message on this topic may have; at least 0. */
  public static int of(String topic) {
    int topicBytes = topic.getBytes(StandardCharsets.UTF_8).length;
    return Math.max(0, MAX_PAYLOAD - Math.max(0, topicBytes - FREE_TOPIC));
  }

  /**
   * @throws RefusedException {@link Reason#PAYLOAD_TOO_LARGE}, with size and limit
   */
  public static void check(String topic, byte[] payload) throws RefusedException {
    int limit = of(topic);
    if (payload.length > limit) {
      throw new RefusedException(
          Reason.PAYLOAD_TOO_LARGE,
          "payload has " + payload.length + " bytes, the limit on this topic is " + limit);
    }
  }
}
