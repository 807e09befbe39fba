/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.session;

import java.util.concurrent.CompletionStage;

/**
 * One try to connect and, if it is accepted, one MQTT session. Used once. No method waits for the
 * network; all may be called from any thread.
 */
public interface Session {

  /** Begins to connect. The outcome goes to the {@link SessionListener}. */
  void open();

  /**
   * Hands a message over. The stage always completes, at the latest when the session ends; then
   * exceptionally with a {@link io.wiotp.kura.api.RefusedException}.
   */
  CompletionStage<Void> publish(String topic, byte[] payload, int qos);

  /**
   * Sends one SUBSCRIBE with one filter (MQ-83).
   *
   * @return completes when it was granted; exceptionally with a {@link
   *     io.wiotp.kura.api.RefusedException}: SUBSCRIPTION_REFUSED, or CONNECTION_LOST when the
   *     session ended without an answer
   */
  CompletionStage<Void> subscribe(String topicFilter, int qos);

  void unsubscribe(String topicFilter);

  /**
   * Ends it: with an MQTT DISCONNECT if it is connected, by closing the socket if that takes too
   * long or it is not. Idempotent. The listener hears nothing more.
   *
   * @return completes, always normally and within some seconds, when the socket is closed
   */
  CompletionStage<Void> close();
}
