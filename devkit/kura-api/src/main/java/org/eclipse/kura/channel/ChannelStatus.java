/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.channel;

import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/** Result of an operation on one channel. */
@ProviderType
public class ChannelStatus {
  private final ChannelFlag channelFlag;
  private final String exceptionMessage;
  private final Exception exception;

  public ChannelStatus(ChannelFlag channelFlag) {
    this(channelFlag, null, null);
  }

  public ChannelStatus(ChannelFlag channelFlag, String exceptionMessage, Exception exception) {
    this.channelFlag = Objects.requireNonNull(channelFlag, "channelFlag");
    this.exceptionMessage = exceptionMessage;
    this.exception = exception;
  }

  public ChannelFlag getChannelFlag() {
    return channelFlag;
  }

  /** Null on success. */
  public String getExceptionMessage() {
    return exceptionMessage;
  }

  /** Null on success, and where the failure had no exception. */
  public Exception getException() {
    return exception;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChannelStatus that
        && channelFlag == that.channelFlag
        && Objects.equals(exceptionMessage, that.exceptionMessage)
        && Objects.equals(exception, that.exception);
  }

  @Override
  public int hashCode() {
    return Objects.hash(channelFlag, exceptionMessage, exception);
  }

  @Override
  public String toString() {
    return exceptionMessage == null
        ? channelFlag.toString()
        : channelFlag + ": " + exceptionMessage;
  }
}
