/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.mqtt;

import io.wiotp.kura.protocol.id.Token;
import io.wiotp.kura.transport.internal.session.SessionRequest;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;

/** What is asked of Paho: MQTT 3.1.1 and nothing on its own account. */
final class PahoOptions {
  /** More than any window; below Paho's own limit, at which it throws. */
  static final int MAX_OUTSTANDING = 16_000;

  private static final int PAHO_MAX_IN_FLIGHT = 16_384;
  private static final String USER_NAME = "use-token-auth";

  private PahoOptions() {}

  static MqttConnectOptions of(SessionRequest request, Sockets sockets) {
    MqttConnectOptions options = new MqttConnectOptions();
    // Fixed: by default Paho tries again with 3.1 after a refusal and so hides its reason.
    options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
    options.setAutomaticReconnect(false);
    options.setCleanSession(request.cleanSession());
    options.setKeepAliveInterval((int) request.keepAlive().toSeconds());
    options.setConnectionTimeout((int) request.connectTimeout().toSeconds());
    options.setMaxInflight(PAHO_MAX_IN_FLIGHT);
    Token token = request.token();
    if (token != null) {
      options.setUserName(USER_NAME);
      options.setPassword(token.reveal().toCharArray());
    }
    SSLSocketFactory tls = request.tls();
    if (tls == null) {
      options.setSocketFactory(new PlainSocketFactory(sockets));
    } else {
      options.setSocketFactory(new SecureSocketFactory(tls, sockets));
      options.setHttpsHostnameVerificationEnabled(true);
    }
    return options;
  }
}
