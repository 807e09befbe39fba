/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport;

import io.wiotp.kura.api.ConnectionStatus;
import io.wiotp.kura.api.Reason;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One client's way to the platform. Once started it connects, and connects again after every loss,
 * until it is stopped.
 *
 * <pre>
 * STOPPED -- start --> CONNECTING -- accepted --> CONNECTED
 *    ^                   |    ^                      |
 *    |                failed  | delay over           | lost
 *    |                   v    |                      |
 *    +----- stop ---- BACKING_OFF &lt;------------------+
 * </pre>
 *
 * All methods may be called from any thread, also from a listener's callback; none waits for the
 * network.
 */
@ProviderType
public interface Connection extends AutoCloseable {

  /**
   * Wants the connection up. While backing off: tries now. Does nothing while connecting or
   * connected.
   */
  void start();

  /**
   * Wants it down: an orderly MQTT disconnect, then STOPPED.
   *
   * @param reason why, shown in the status
   */
  void stop(Reason reason, String detail);

  ConnectionStatus status();

  /**
   * Where it connects to, for example {@code ssl://abc123.messaging.example.org:8883}; no secret.
   */
  String serverUri();

  /**
   * Hands a message to the session.
   *
   * @param qos 0 or 1; retain is never set (REQ-10)
   * @return completes when the platform acknowledged it (QoS 1) or it was written to the socket
   *     (QoS 0); exceptionally with a {@link io.wiotp.kura.api.RefusedException} when there is no
   *     session or it broke before. Completes on a thread of the transport: dependants must not
   *     block
   */
  CompletionStage<Void> publish(String topic, byte[] payload, int qos);

  /** Number of the session that is up, which no other one ever has; 0 while there is none. */
  long session();

  /**
   * The same, but only through one session: who keeps an order must not have a message sent in the
   * session after the one that he meant.
   *
   * @param session as {@link #session} told
   */
  CompletionStage<Void> publish(long session, String topic, byte[] payload, int qos);

  /**
   * Wants a subscription, now and after every new session, one filter per SUBSCRIBE (MQ-83).
   *
   * @return completes with the first answer of the platform; exceptionally with a {@link
   *     io.wiotp.kura.api.RefusedException}
   */
  CompletionStage<Void> subscribe(String topicFilter, int qos);

  /** Forgets a subscription; tells the platform when connected. */
  void unsubscribe(String topicFilter);

  /**
   * Stops, and frees everything. Idempotent, does not block for long, may be called from a
   * callback.
   */
  @Override
  void close();
}
