/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.mqtt;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.transport.internal.session.Causes;
import java.util.concurrent.CompletableFuture;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.jspecify.annotations.Nullable;

/** A SUBSCRIBE on its way. */
final class PendingSubscribe extends CompletableFuture<Void> implements IMqttActionListener {
  /** What a SUBACK holds for a filter that is refused (MQ-83). */
  private static final int REFUSED = 0x80;

  private final String topicFilter;

  PendingSubscribe(String topicFilter) {
    this.topicFilter = topicFilter;
  }

  @Override
  public void onSuccess(IMqttToken token) {
    int[] granted = token.getGrantedQos();
    if (granted != null && granted.length > 0 && granted[0] == REFUSED) {
      completeExceptionally(new RefusedException(Reason.SUBSCRIPTION_REFUSED, topicFilter));
    } else {
      complete(null);
    }
  }

  @Override
  public void onFailure(@Nullable IMqttToken token, Throwable thrown) {
    boolean refused =
        thrown instanceof MqttException mqtt
            && mqtt.getReasonCode() == MqttException.REASON_CODE_SUBSCRIBE_FAILED;
    completeExceptionally(
        refused
            ? new RefusedException(Reason.SUBSCRIPTION_REFUSED, topicFilter, thrown)
            : new RefusedException(Reason.CONNECTION_LOST, Causes.describe(thrown), thrown));
  }
}
