/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.monitor;

import io.wiotp.devkit.simulator.id.ClientId;
import java.time.Instant;

/**
 * What a monitoring message says of a connection (APP-20 to APP-29).
 *
 * @param webSocket true for MQTT within WebSocket frames
 * @param user the user name; empty if there is none to show
 * @param certificate the name in the client's certificate; empty if it showed none (APP-28)
 */
public record ClientState(
    ClientId client,
    String address,
    int port,
    boolean secure,
    int protocolVersion,
    boolean webSocket,
    String user,
    String certificate,
    Instant connected) {

  /** The protocol in the words of monitoring messages (APP-26). */
  public String protocol() {
    return "mqtt" + protocolVersion + (webSocket ? "-ws" : "");
  }
}
