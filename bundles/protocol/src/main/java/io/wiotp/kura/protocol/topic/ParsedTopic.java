/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.topic;

import io.wiotp.kura.protocol.id.DeviceId;

/**
 * A topic taken apart. Every kind that the grammar knows is a record of its own; more kinds may
 * join, so a reader ignores what it does not expect.
 */
public sealed interface ParsedTopic permits EventTopic, CommandTopic, NotifyTopic {
  /** Whose topic it is; in the short form the client that is connected. */
  DeviceId device();

  TopicForm form();

  /** The topic as it goes over the wire; the inverse of {@link Topics#parse(String)}. */
  String text();
}
