/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.link;

/** How bytes travel; each port of the platform takes MQTT and MQTT over WebSocket (CON-4). */
public enum Scheme {
  TCP("tcp", false, "", 1883),
  TLS("ssl", true, "", 8883),
  /** The path is not constrained by the platform; CON-8. */
  WS("ws", false, "/mqtt", 1883),
  WSS("wss", true, "/mqtt", 443);

  private final String uriScheme;
  private final boolean secure;
  private final String path;
  private final int defaultPort;

  Scheme(String uriScheme, boolean secure, String path, int defaultPort) {
    this.uriScheme = uriScheme;
    this.secure = secure;
    this.path = path;
    this.defaultPort = defaultPort;
  }

  public boolean secure() {
    return secure;
  }

  Scheme plain() {
    return switch (this) {
      case TCP, TLS -> TCP;
      case WS, WSS -> WS;
    };
  }

  String uri(String host, int port) {
    return uriScheme + "://" + host + ":" + (port == 0 ? defaultPort : port) + path;
  }
}
