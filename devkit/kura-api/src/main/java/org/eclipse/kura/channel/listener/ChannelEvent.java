/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.channel.listener;

import java.util.Objects;
import org.eclipse.kura.channel.ChannelRecord;
import org.osgi.annotation.versioning.ProviderType;

/** A channel has a new value. */
@ProviderType
public class ChannelEvent {
  private final ChannelRecord channelRecord;

  public ChannelEvent(ChannelRecord channelRecord) {
    this.channelRecord = Objects.requireNonNull(channelRecord, "channelRecord");
  }

  public ChannelRecord getChannelRecord() {
    return channelRecord;
  }

  @Override
  public String toString() {
    return "ChannelEvent[" + channelRecord + "]";
  }
}
