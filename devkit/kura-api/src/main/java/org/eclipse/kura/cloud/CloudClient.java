/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.cloud;

import java.util.List;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.annotation.versioning.ProviderType;

/** The older way for an application to publish and subscribe. */
@ProviderType
public interface CloudClient {
  boolean isConnected();

  int controlPublish(
      String deviceId, String appTopic, byte[] payload, int qos, boolean retain, int priority)
      throws KuraException;

  int controlPublish(
      String deviceId, String appTopic, KuraPayload payload, int qos, boolean retain, int priority)
      throws KuraException;

  int controlPublish(String topic, KuraPayload payload, int qos, boolean retain, int priority)
      throws KuraException;

  int publish(String topic, byte[] payload, int qos, boolean retain, int priority)
      throws KuraException;

  int publish(
      String deviceId, String appTopic, byte[] payload, int qos, boolean retain, int priority)
      throws KuraException;

  int publish(String deviceId, String appTopic, KuraPayload payload, int qos, boolean retain)
      throws KuraException;

  int publish(
      String deviceId, String appTopic, KuraPayload payload, int qos, boolean retain, int priority)
      throws KuraException;

  int publish(String topic, KuraPayload payload, int qos, boolean retain) throws KuraException;

  int publish(String topic, KuraPayload payload, int qos, boolean retain, int priority)
      throws KuraException;

  String getApplicationId();

  List<Integer> getDroppedInFlightMessageIds() throws KuraException;

  List<Integer> getInFlightMessageIds() throws KuraException;

  List<Integer> getUnpublishedMessageIds() throws KuraException;

  void addCloudClientListener(CloudClientListener listener);

  void controlSubscribe(String topic, int qos) throws KuraException;

  void controlSubscribe(String deviceId, String appTopic, int qos) throws KuraException;

  void controlUnsubscribe(String topic) throws KuraException;

  void controlUnsubscribe(String deviceId, String appTopic) throws KuraException;

  void release();

  void removeCloudClientListener(CloudClientListener listener);

  void subscribe(String topic, int qos) throws KuraException;

  void subscribe(String deviceId, String appTopic, int qos) throws KuraException;

  void unsubscribe(String topic) throws KuraException;

  void unsubscribe(String deviceId, String appTopic) throws KuraException;
}
