/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.mqtt;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.transport.internal.session.Causes;
import io.wiotp.kura.transport.internal.session.Failure;
import org.eclipse.paho.client.mqttv3.MqttException;

/** Reads Paho's reason codes; what the code hides is in the causes. */
final class PahoFailures {
  private PahoFailures() {}

  /** A try that was not accepted. */
  static Failure ofConnect(Throwable thrown) {
    int code = thrown instanceof MqttException mqtt ? mqtt.getReasonCode() : 0;
    return switch (code) {
      case MqttException.REASON_CODE_INVALID_PROTOCOL_VERSION ->
          new Failure(Reason.PROTOCOL_REFUSED, "CONNACK 1");
      case MqttException.REASON_CODE_INVALID_CLIENT_ID ->
          new Failure(Reason.CLIENT_ID_REJECTED, "CONNACK 2");
      case MqttException.REASON_CODE_BROKER_UNAVAILABLE ->
          new Failure(Reason.PLATFORM_UNAVAILABLE, "CONNACK 3");
      case MqttException.REASON_CODE_FAILED_AUTHENTICATION,
          MqttException.REASON_CODE_NOT_AUTHORIZED ->
          new Failure(Reason.NOT_AUTHORIZED, "CONNACK " + code);
      case MqttException.REASON_CODE_CLIENT_TIMEOUT ->
          new Failure(Reason.CONNECT_TIMED_OUT, "no answer to the MQTT connect");
      default -> Causes.failure(thrown).orElseGet(() -> unanswered(thrown));
    };
  }

  /** TLS-11, MQ-51, MQ-68: the platform closes without an answer for several reasons. */
  private static Failure unanswered(Throwable thrown) {
    return Causes.closedByPeer(thrown)
        ? new Failure(
            Reason.CONNECTION_LOST,
            "closed before it answered the MQTT connect; a security policy that asks for a client"
                + " certificate, a connection limit or a port that does not speak MQTT do this")
        : new Failure(Reason.CONNECTION_LOST, describe(thrown));
  }

  /** A session that broke. */
  static Failure ofLoss(Throwable thrown) {
    int code = thrown instanceof MqttException mqtt ? mqtt.getReasonCode() : 0;
    return switch (code) {
      case MqttException.REASON_CODE_CLIENT_TIMEOUT ->
          new Failure(Reason.CONNECTION_LOST, "no answer within the keep-alive time");
      case MqttException.REASON_CODE_WRITE_TIMEOUT ->
          new Failure(Reason.CONNECTION_LOST, "nothing could be sent for too long");
      default -> ofBreak(thrown);
    };
  }

  private static Failure ofBreak(Throwable thrown) {
    if (Causes.closedByPeer(thrown)) {
      return new Failure(Reason.CONNECTION_LOST, "closed by the other side", true);
    }
    // Time-outs and unreachable networks of a session that was up are the same to the operator:
    // it broke. A certificate that is refused late is not (TLS 1.3 answers after the handshake).
    Reason reason =
        Causes.failure(thrown)
            .map(Failure::reason)
            .filter(r -> r == Reason.CLIENT_CERTIFICATE_REFUSED)
            .orElse(Reason.CONNECTION_LOST);
    return new Failure(reason, describe(thrown));
  }

  private static String describe(Throwable thrown) {
    String text = Causes.describe(thrown);
    return thrown instanceof MqttException mqtt && thrown.getCause() == null
        ? text + " (" + mqtt.getReasonCode() + ")"
        : text;
  }
}
