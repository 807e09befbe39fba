/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.data;

import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/** Identifies one message of one session. */
@ProviderType
public class DataTransportToken {
  private final int messageId;
  private final String sessionId;

  public DataTransportToken(int messageId, String sessionId) {
    this.messageId = messageId;
    this.sessionId = sessionId;
  }

  public int getMessageId() {
    return messageId;
  }

  public String getSessionId() {
    return sessionId;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DataTransportToken that
        && messageId == that.messageId
        && Objects.equals(sessionId, that.sessionId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(messageId, sessionId);
  }
}
