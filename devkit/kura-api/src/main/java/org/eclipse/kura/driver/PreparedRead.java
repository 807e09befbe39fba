/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.driver;

import java.util.List;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.channel.ChannelRecord;
import org.osgi.annotation.versioning.ProviderType;

/** A read request that a driver has prepared for repeated execution. */
@ProviderType
public interface PreparedRead extends AutoCloseable {
  List<ChannelRecord> execute() throws Driver.ConnectionException, KuraException;

  List<ChannelRecord> getChannelRecords();
}
