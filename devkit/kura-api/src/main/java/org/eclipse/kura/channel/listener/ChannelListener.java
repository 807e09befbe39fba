/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.channel.listener;

import org.osgi.annotation.versioning.ConsumerType;

/** Called when a channel has a new value. */
@ConsumerType
public interface ChannelListener {
  void onChannelEvent(ChannelEvent event);
}
