/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.api;

/**
 * Why something is not as it should be: a stable code, a sentence and a remedy for the operator,
 * and whether trying again can help. The code never changes its meaning.
 */
public enum Reason {
  HOST_NOT_FOUND(
      "WIOTP-0101",
      "The host name of the platform can not be resolved",
      "Check organization, domain and host on the transport tab, and the DNS server of the gateway.",
      true),
  CONNECTION_REFUSED(
      "WIOTP-0102",
      "Nothing accepts connections at the host and port",
      "Check host and port on the transport tab, and that a firewall does not reject the port.",
      true),
  CONNECT_TIMED_OUT(
      "WIOTP-0103",
      "The platform did not answer in time",
      "Check the network path, proxy and firewall between gateway and platform.",
      true),
  NETWORK_UNREACHABLE(
      "WIOTP-0104",
      "The network of the platform can not be reached",
      "Check the uplink of the gateway (cable, modem, route).",
      true),
  CERTIFICATE_UNTRUSTED(
      "WIOTP-0105",
      "The certificate of the platform is not trusted",
      "Import the root certificate of the platform into the keystore named on the transport tab.",
      true),
  CERTIFICATE_EXPIRED(
      "WIOTP-0106",
      "The certificate of the platform is expired or not yet valid",
      "Check the clock of the gateway first, then ask the operator of the platform for a new certificate.",
      true),
  HOST_NAME_MISMATCH(
      "WIOTP-0107",
      "The certificate of the platform is for another host name",
      "Use the host name that the certificate names; never switch the check off.",
      true),
  TLS_FAILED(
      "WIOTP-0108",
      "No TLS session could be agreed",
      "Check that the port speaks TLS 1.2 or later; a plain port needs the scheme tcp.",
      true),
  CLIENT_CERTIFICATE_REFUSED(
      "WIOTP-0109",
      "The platform asked for a client certificate and did not accept what it got",
      "Check key alias and keystore on the transport tab against the security policy of the organization.",
      true),
  CONNECTION_LOST(
      "WIOTP-0110",
      "The connection broke",
      "Nothing to do: it reconnects by itself. If it repeats, check the uplink.",
      true),
  NOT_AUTHORIZED(
      "WIOTP-0201",
      "The platform refused the credentials",
      "Check organization, device type, device id and token; the device must be registered. The platform does not say which of them is wrong.",
      true),
  CLIENT_ID_REJECTED(
      "WIOTP-0202",
      "The platform refused the client id",
      "Check organization, device type and device id: 1 to 36 characters from a-z A-Z 0-9 - _ .",
      true),
  PLATFORM_UNAVAILABLE(
      "WIOTP-0203",
      "The platform is there but does not take connections at the moment",
      "Nothing to do: it tries again by itself.",
      true),
  PROTOCOL_REFUSED(
      "WIOTP-0204",
      "The platform does not speak this version of MQTT",
      "Check host and port: the other side must be an MQTT 3.1.1 broker.",
      true),
  CLIENT_ID_IN_USE(
      "WIOTP-0205",
      "Another client connects with the same client id",
      "Find the second gateway or tool that uses the same device type and device id, and give it its own.",
      true),
  SUBSCRIPTION_REFUSED(
      "WIOTP-0206",
      "The platform refused a subscription",
      "Check the role of the device on the platform.",
      true),
  OPTION_INVALID(
      "WIOTP-0301",
      "An option has a value outside its rule",
      "Correct the option that the message names; the tab stays reachable.",
      false),
  TRANSPORT_MISSING(
      "WIOTP-0302",
      "The transport of this connection is not running",
      "Check that the bundle Watson IoT Transport is active; it connects by itself when it returns.",
      true),
  OUTBOX_MISSING(
      "WIOTP-0303",
      "The outbox of this connection is not running",
      "Check that the bundle Watson IoT Outbox is active; events are refused until it returns.",
      true),
  KEYSTORE_MISSING(
      "WIOTP-0304",
      "The keystore named on the transport tab is not there",
      "Choose an existing keystore service, or leave the option empty to trust the public certificate authorities of Java.",
      true),
  KEYSTORE_UNUSABLE(
      "WIOTP-0305",
      "The keystore can not be used",
      "Check the keystore service, its password and the key alias.",
      true),
  STOPPED_BY_PERSON(
      "WIOTP-0306",
      "Disconnected by a person",
      "Press Connect, or apply a changed configuration.",
      false),
  STOPPED("WIOTP-0307", "Not running", "Nothing to do.", false),
  ENDPOINT_MISSING(
      "WIOTP-0308",
      "The connection that this publisher belongs to is not there",
      "Check that the bundle Watson IoT Connection is active and that the connection was not deleted.",
      true),
  NOT_CONFIGURED(
      "WIOTP-0309",
      "The connection is not configured yet",
      "Fill in organization, device type, device id and token on the endpoint tab, and host and keystore on the transport tab.",
      false),
  PAYLOAD_TOO_LARGE(
      "WIOTP-0401",
      "The event is larger than the platform takes",
      "Send fewer metrics or a smaller body: 131072 bytes at most.",
      false),
  ID_INVALID(
      "WIOTP-0402",
      "An id breaks the rule of the platform",
      "Change the template or the name it is taken from, or let the publisher replace what is not allowed.",
      false),
  NOTHING_TO_SEND(
      "WIOTP-0403",
      "The record holds neither a metric that can be sent nor a body",
      "Check what the asset delivers and which metrics the publisher leaves out.",
      false),
  TEMPLATE_UNRESOLVED(
      "WIOTP-0404",
      "A template names a property that the record does not have",
      "Correct the $name in the template, or add the metric to the record.",
      false),
  OUTBOX_FULL(
      "WIOTP-0405",
      "The outbox is full",
      "Wait until the backlog drains, or raise its limits.",
      true),
  EVICTED(
      "WIOTP-0406",
      "A limit of the outbox removed the event",
      "Raise the limits of the outbox, or send less.",
      false),
  REFUSED_BY_PLATFORM(
      "WIOTP-0407",
      "The platform refused the event",
      "See the notification: device not registered, not in the resource group, or topic not allowed.",
      false),
  FOREIGN_DEVICE(
      "WIOTP-0408",
      "Only a gateway may speak for another device",
      "Use the gateway role, or leave device type and device id of the publisher empty.",
      false),
  QOS_NOT_ALLOWED(
      "WIOTP-0409",
      "The quality of service is not allowed here",
      "Quickstart takes QoS 0 only.",
      false),
  FORMAT_NOT_ALLOWED(
      "WIOTP-0410",
      "The format is not allowed here",
      "Quickstart takes the format json only.",
      false),
  STORE_FAILED(
      "WIOTP-0501",
      "The outbox can not write",
      "Check free space, permissions and health of the disk that holds the outbox.",
      true),
  STORE_FULL(
      "WIOTP-0502",
      "The disk that holds the outbox is full",
      "Free space on the disk, or choose a directory on another one; it goes on by itself as soon as there is room.",
      true),
  STORE_SLOW(
      "WIOTP-0503",
      "The disk that holds the outbox does not keep up",
      "Send less, or choose a directory on a faster disk.",
      true),
  STORE_IN_USE(
      "WIOTP-0504",
      "Somebody else uses the directory of the outbox",
      "Stop the other process, or give each connection a directory of its own on the outbox tab.",
      true),
  STORE_FOREIGN(
      "WIOTP-0505",
      "The directory holds the events of another connection",
      "Choose another directory on the outbox tab; nothing in this one was touched.",
      true),
  STORE_NEWER(
      "WIOTP-0506",
      "The directory was written by a newer version",
      "Install the newer version again, or choose another directory; nothing in this one was touched.",
      true),
  STORE_UNUSABLE(
      "WIOTP-0507",
      "The directory of the outbox can not be used",
      "Check that the path is a directory, that Kura may write there, and that the disk is mounted and writable.",
      true),
  STORE_DAMAGED(
      "WIOTP-0508",
      "A part of the files of the outbox can not be read",
      "Nothing to do: the rest is delivered, and what could not be read is kept aside where possible. If it repeats, replace the disk.",
      false);

  private final String code;
  private final String sentence;
  private final String remedy;
  private final boolean retryable;

  Reason(String code, String sentence, String remedy, boolean retryable) {
    this.code = code;
    this.sentence = sentence;
    this.remedy = remedy;
    this.retryable = retryable;
  }

  /** For example {@code WIOTP-0101}. */
  public String code() {
    return code;
  }

  /** What is wrong, without a full stop. */
  public String sentence() {
    return sentence;
  }

  /** What a person can do about it. */
  public String remedy() {
    return remedy;
  }

  /** Whether a later try may succeed without a change by a person. */
  public boolean retryable() {
    return retryable;
  }

  /** One line: code, sentence and what exactly happened. */
  public String describe(String detail) {
    return detail.isEmpty() ? code + ": " + sentence : code + ": " + sentence + ": " + detail;
  }
}
