/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.id;

/**
 * The kind of a command. Applications choose it, so everything is taken that can be one topic level
 * (ID-12): unlike an {@link EventId} it may hold spaces or umlauts.
 */
public record CommandId(String value) {
  public CommandId {
    Names.requireLevel("command id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
