/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.wiotp.devkit.simulator.access.AccessException;
import io.wiotp.devkit.simulator.session.CloseCode;
import org.jspecify.annotations.Nullable;

/**
 * How a connection attempt is refused (MQ-60 to MQ-64).
 *
 * @param returnCode what CONNACK says; null to close without one (MQ-51)
 * @param detail for the log; holds no secret
 */
record ConnectRefusal(@Nullable MqttConnectReturnCode returnCode, CloseCode code, String detail) {

  /** Certificates are refused without CONNACK (TLS-11), a service that is down with 3 (AUTH-7). */
  static ConnectRefusal of(AccessException refused) {
    MqttConnectReturnCode returnCode =
        switch (refused.code()) {
          case CERTIFICATE_MISSING, CERTIFICATE_NOT_VALID -> null;
          case AUTHORIZATION_NOT_AVAILABLE ->
              MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE;
          default -> MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED;
        };
    return new ConnectRefusal(returnCode, refused.code(), String.valueOf(refused.getMessage()));
  }

  static ConnectRefusal notAuthorized(String detail) {
    return new ConnectRefusal(
        MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED, CloseCode.NOT_AUTHORIZED, detail);
  }
}
