/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.session;

/** Why a connection ended or a request was refused (section ERR of the protocol facts). */
public enum CloseCode {
  COMPLETED(0, "The connection has completed normally."),
  CLOSED_BY_CLIENT(91, "The connection was closed by the client."),
  CLOSED_BY_SERVER(92, "The connection was closed by the server."),
  SERVER_SHUTDOWN(93, "The connection was closed because the server was shutdown."),
  CLOSED_BY_ADMINISTRATOR(94, "The connection was closed by an administrator."),
  SEND_FAILED(95, "The connection was closed during a send operation."),
  NOT_ACKNOWLEDGED(96, "The client failed to acknowledge a message."),
  SERVER_CAPACITY(104, "The server capacity is reached."),
  DATA_NOT_VALID(105, "The data received from the client is not valid."),
  TOO_MANY_SUBSCRIPTIONS(154, "Too many producers or consumers."),
  TIMED_OUT(160, "The connection timed out."),
  TLS_HANDSHAKE(163, "Closed during TLS handshake."),
  NO_DATA(164, "No data was received on a connection."),
  INITIAL_PACKET_TOO_LARGE(165, "The initial packet is too large."),
  CLIENT_ID_NOT_VALID(166, "The ClientID is not valid."),
  SERVER_NOT_AVAILABLE(167, "Server not available."),
  CERTIFICATE_MISSING(169, "Certificate missing."),
  CERTIFICATE_NOT_VALID(170, "Certificate not valid."),
  TOO_MANY_CONNECTIONS(173, "Too many connections for an organization."),
  TOO_MANY_DEVICES(173, "Too many active devices."),
  AUTHORIZATION_CHANGED(175, "The HTTP Authorization header cannot be changed."),
  AUTHORIZATION_DELAYED(176, "Authorization request is in delay or too many."),
  DEVICE_NOT_CREATED(177, "Failed to create device."),
  CLIENT_TOO_SLOW(178, "The quota for buffered data is reached."),
  NOT_AUTHORIZED(180, "The operation is not authorized."),
  AUTHORIZATION_NOT_AVAILABLE(188, "Authorization service unavailable."),
  WILL_NOT_ALLOWED(270, "A will message is not allowed."),
  LENGTH_NOT_CORRECT(271, "The length of the message is not correct."),
  TOPIC_NOT_VALID(276, "The topic is not valid."),
  QOS_NOT_VALID(284, "The quality of service is not valid."),
  MESSAGE_TOO_LARGE(287, "The message size is too large for this endpoint."),
  CLIENT_ID_REUSED(288, "The client ID was reused."),
  SYSTEM_TOPIC(289, "The topic is a system topic."),
  QOS_NOT_ALLOWED(291, "The requested quality of service is not allowed."),
  DURABLE_NOT_ALLOWED(292, "A cleansession=0 session is not allowed."),
  PROTOCOL_NOT_SUPPORTED(293, "The protocol version is not supported.");

  private final int number;
  private final String reason;

  CloseCode(int number, String reason) {
    this.number = number;
    this.reason = reason;
  }

  /** The number in monitoring messages ({@code CloseCode}) and notifications ({@code RC}). */
  public int number() {
    return number;
  }

  public String reason() {
    return reason;
  }
}
