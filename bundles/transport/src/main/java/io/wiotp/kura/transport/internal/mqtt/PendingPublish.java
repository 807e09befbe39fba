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
import org.jspecify.annotations.Nullable;

/**
 * A message on its way: the caller's stage, the MQTT client's callback and a list node in one
 * object, because there are tens of thousands a second of them.
 */
final class PendingPublish extends CompletableFuture<Void> implements IMqttActionListener {
  private final Outstanding outstanding;

  // Links of the list; guarded by it.
  @Nullable PendingPublish previous;
  @Nullable PendingPublish next;
  boolean listed;

  PendingPublish(Outstanding outstanding) {
    this.outstanding = outstanding;
  }

  @Override
  public void onSuccess(IMqttToken token) {
    // First completed, then taken off the list: who waits for the end finds all of it completed.
    complete(null);
    outstanding.remove(this);
  }

  @Override
  public void onFailure(IMqttToken token, Throwable thrown) {
    completeExceptionally(
        new RefusedException(Reason.CONNECTION_LOST, Causes.describe(thrown), thrown));
    outstanding.remove(this);
  }
}
