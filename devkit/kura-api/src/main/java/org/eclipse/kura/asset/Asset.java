/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.asset;

import java.util.List;
import java.util.Set;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.channel.listener.ChannelListener;
import org.osgi.annotation.versioning.ProviderType;

/** A group of channels behind one driver; calls block until the driver has answered. */
@ProviderType
public interface Asset {
  List<ChannelRecord> read(Set<String> channelNames) throws KuraException;

  List<ChannelRecord> readAllChannels() throws KuraException;

  AssetConfiguration getAssetConfiguration();

  void registerChannelListener(String channelName, ChannelListener listener) throws KuraException;

  void unregisterChannelListener(ChannelListener listener) throws KuraException;

  /** The results are put into the records; blocks without time limit. */
  void write(List<ChannelRecord> records) throws KuraException;
}
