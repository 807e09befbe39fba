/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.data;

import org.eclipse.kura.KuraConnectException;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.KuraNotConnectedException;
import org.eclipse.kura.KuraTimeoutException;
import org.eclipse.kura.KuraTooManyInflightMessagesException;
import org.eclipse.kura.data.transport.listener.DataTransportListener;
import org.osgi.annotation.versioning.ProviderType;

/** Moves bytes over one session with the remote side. */
@ProviderType
public interface DataTransportService {
  boolean isConnected();

  String getAccountName();

  String getBrokerUrl();

  String getClientId();

  String getUsername();

  DataTransportToken publish(String topic, byte[] payload, int qos, boolean retain)
      throws KuraTooManyInflightMessagesException, KuraException, KuraNotConnectedException;

  void addDataTransportListener(DataTransportListener listener);

  void connect() throws KuraConnectException;

  void disconnect(long quiesceTimeout);

  void removeDataTransportListener(DataTransportListener listener);

  void subscribe(String topic, int qos)
      throws KuraTimeoutException, KuraException, KuraNotConnectedException;

  void unsubscribe(String topic)
      throws KuraTimeoutException, KuraException, KuraNotConnectedException;
}
