/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.data;

import java.util.List;
import org.eclipse.kura.KuraConnectException;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.KuraNotConnectedException;
import org.eclipse.kura.KuraStoreException;
import org.eclipse.kura.KuraTimeoutException;
import org.eclipse.kura.data.listener.DataServiceListener;
import org.osgi.annotation.versioning.ProviderType;

/** Stores messages and sends them when connected; message ids are positive store ids. */
@ProviderType
public interface DataService {
  boolean isAutoConnectEnabled();

  boolean isConnected();

  int getRetryInterval();

  int publish(String topic, byte[] payload, int qos, boolean retain, int priority)
      throws KuraStoreException;

  List<Integer> getDroppedInFlightMessageIds(String topicRegex) throws KuraStoreException;

  List<Integer> getInFlightMessageIds(String topicRegex) throws KuraStoreException;

  List<Integer> getUnpublishedMessageIds(String topicRegex) throws KuraStoreException;

  void addDataServiceListener(DataServiceListener listener);

  void connect() throws KuraConnectException;

  void disconnect(long quiesceTimeout);

  void removeDataServiceListener(DataServiceListener listener);

  void subscribe(String topic, int qos)
      throws KuraTimeoutException, KuraException, KuraNotConnectedException;

  void unsubscribe(String topic)
      throws KuraTimeoutException, KuraException, KuraNotConnectedException;
}
