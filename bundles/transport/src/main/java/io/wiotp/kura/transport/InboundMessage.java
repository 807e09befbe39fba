/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport;

import java.util.Objects;

/**
 * A message from the platform.
 *
 * @param topic as received
 * @param payload as received; not copied, nobody may change it
 * @param qos quality of service of this delivery, 0 to 2
 * @param duplicate whether the platform marked it as possibly delivered before (CMD-11)
 * @param retained whether it is a retained message
 * @param acknowledgement sends the acknowledgement; any thread, once
 */
public record InboundMessage(
    String topic,
    byte[] payload,
    int qos,
    boolean duplicate,
    boolean retained,
    Runnable acknowledgement) {

  public InboundMessage {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(payload, "payload");
    Objects.requireNonNull(acknowledgement, "acknowledgement");
  }

  public void acknowledge() {
    acknowledgement.run();
  }
}
