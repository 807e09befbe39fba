/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.component;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The form of the transport tab; the only place where its defaults stand. */
@ObjectClassDefinition(
    id = TransportOcd.PID,
    name = "Watson IoT Transport",
    description =
        "How the gateway reaches the Watson IoT Platform: address, TLS, time-outs, reconnect. "
            + "A change of back-off or window keeps the connection; any other reconnects.")
@interface TransportOcd {
  String PID = "io.wiotp.kura.WatsonIotTransport";

  /** Matches nothing on purpose: no keystore chosen. */
  String NO_KEYSTORE = "(kura.service.pid=changeme)";

  @AttributeDefinition(
      name = "Host",
      required = false,
      description =
          "Full host name or IPv4 address of the platform, without scheme and port. Empty: made of "
              + "organization and domain, such as "
              + "abc123.messaging.internetofthings.ibmcloud.com.")
  String host() default "";

  @AttributeDefinition(
      name = "Domain",
      description =
          "Domain of the platform, used when host is empty. The quickstart role always needs the "
              + "default domain.")
  String domain() default "internetofthings.ibmcloud.com";

  @AttributeDefinition(
      name = "Port",
      min = "0",
      max = "65535",
      description =
          "TCP port, 0 to 65535. 0: the usual port of the scheme, 8883 for tls, 443 for wss, 1883 "
              + "for tcp and ws. Maximo Application Suite takes 443 only.")
  int port() default 0;

  @AttributeDefinition(
      name = "Scheme",
      options = {
        @Option(label = "MQTT over TCP without TLS (tcp)", value = "tcp"),
        @Option(label = "MQTT over TLS (tls)", value = "tls"),
        @Option(label = "MQTT over WebSocket without TLS (ws)", value = "ws"),
        @Option(label = "MQTT over WebSocket with TLS (wss)", value = "wss")
      },
      description =
          "How MQTT travels to the platform. TLS is version 1.2 or later, and the host name in "
              + "the certificate is always checked. The quickstart role uses tcp or ws whatever "
              + "is chosen, because the platform offers it nothing else.")
  String scheme() default "tls";

  @AttributeDefinition(
      name = "Allow plain connections",
      description =
          "Whether the token may travel in clear text. false: schemes tcp and ws are refused, "
              + "except to this machine itself (localhost, 127.x.x.x). true: they are allowed, "
              + "with a warning in the log.")
  boolean plain_allowed() default false;

  @AttributeDefinition(
      name = "Keystore",
      required = false,
      description =
          "Keystore service whose certificates are trusted, and that holds the client key if one "
              + "is used. Left at changeme: the public certificate authorities that Java trusts. A "
              + "change of its content reconnects once after some seconds.")
  String KeystoreService_target() default NO_KEYSTORE;

  @AttributeDefinition(
      name = "Key alias",
      required = false,
      description =
          "Alias in the keystore of the client key for organizations that ask for client "
              + "certificates. Empty: no client certificate is presented.")
  String key_alias() default "";

  @AttributeDefinition(
      name = "Keep-alive",
      min = "5",
      max = "3600",
      description =
          "Seconds without traffic after which the connection is tested, 5 to 3600. A dead "
              + "connection is noticed after at most twice this time.")
  int keep_alive() default 60;

  @AttributeDefinition(
      name = "Connect time-out",
      min = "1",
      max = "300",
      description =
          "Seconds from the name look-up to the answer of the platform, 1 to 300. Later the try "
              + "is given up and another one follows.")
  int connect_timeout() default 30;

  @AttributeDefinition(
      name = "Clean session",
      description =
          "true: the platform forgets subscriptions and waiting commands while the gateway is "
              + "away. false: it keeps them within its limits and delivers commands later.")
  boolean clean_session() default true;

  @AttributeDefinition(
      name = "Back-off initial",
      min = "1",
      max = "60",
      description =
          "Seconds, 1 to 60, at most the maximum. Longest random wait before the first new try "
              + "after a failure; it doubles with each failure in a row and starts small again "
              + "after a minute of stable connection.")
  int backoff_initial() default 1;

  @AttributeDefinition(
      name = "Back-off maximum",
      min = "5",
      max = "3600",
      description =
          "Seconds, 5 to 3600. Longest wait between two tries, however many failed before. It "
              + "never gives up.")
  int backoff_maximum() default 300;

  @AttributeDefinition(
      name = "Back-off refused",
      min = "1",
      max = "3600",
      description =
          "Seconds, 1 to 3600, at most the maximum. Like back-off initial, but after the platform "
              + "refused token, client id or certificate; at least half of it is waited.")
  int backoff_refused() default 30;

  @AttributeDefinition(
      name = "In-flight window",
      min = "1",
      max = "1000",
      description =
          "Events, 1 to 1000. The most that are sent but not yet confirmed by the platform. More "
              + "helps on links with a long round trip; up to that many are sent again after the "
              + "connection was lost. The device and quickstart roles never use more than 10.")
  int inflight_window() default 100;
}
