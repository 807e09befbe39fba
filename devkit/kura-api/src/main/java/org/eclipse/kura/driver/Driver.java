/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.driver;

import java.util.List;
import java.util.Map;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.channel.listener.ChannelListener;
import org.osgi.annotation.versioning.ProviderType;

/** Reads and writes channel records over some field protocol. */
@ProviderType
public interface Driver {
  String DRIVER_PID_PROPERTY_NAME = "driver.pid";

  ChannelDescriptor getChannelDescriptor();

  PreparedRead prepareRead(List<ChannelRecord> records);

  void connect() throws Driver.ConnectionException;

  void disconnect() throws Driver.ConnectionException;

  void read(List<ChannelRecord> records) throws Driver.ConnectionException;

  void registerChannelListener(Map<String, Object> channelConfig, ChannelListener listener)
      throws Driver.ConnectionException;

  void unregisterChannelListener(ChannelListener listener) throws Driver.ConnectionException;

  void write(List<ChannelRecord> records) throws Driver.ConnectionException;

  /** The connection to the field device could not be used. */
  final class ConnectionException extends Exception {
    private static final long serialVersionUID = 1L;

    public ConnectionException() {}

    public ConnectionException(String message) {
      super(message);
    }

    public ConnectionException(Throwable cause) {
      super(cause);
    }

    public ConnectionException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
