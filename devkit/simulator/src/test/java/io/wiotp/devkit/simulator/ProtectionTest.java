/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.registry.OrganizationSettings;
import io.wiotp.devkit.simulator.registry.Protection;
import io.wiotp.devkit.simulator.registry.SecurityLevel;
import io.wiotp.devkit.simulator.tls.CertificateAuthority;
import io.wiotp.devkit.simulator.tls.CertificateName;
import io.wiotp.devkit.simulator.tls.ClientCertificate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Server names, client certificates and security levels. */
class ProtectionTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private static final String NAME = "acme01.messaging.internetofthings.ibmcloud.com";

  /** No CONNACK at all: the connection was closed. */
  private static final int CLOSED = -1;

  @TempDir Path folder;

  private String id;

  @BeforeEach
  void register() throws Exception {
    id = PLATFORM.newId();
    PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
  }

  @AfterEach
  void open() throws Exception {
    PLATFORM.simulator().administration().configure(OrganizationSettings.open());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("TLS-7 CON-10 CON-11 MQ-64 SIM-2 a server name of another organization is refused")
  @CsvSource({
    "acme01.messaging.internetofthings.ibmcloud.com, 0",
    "ACME01.messaging.internetofthings.ibmcloud.com, 0",
    "acme01.messaging.example.com, 0",
    "other1.messaging.internetofthings.ibmcloud.com, 5",
    "other1.messaging.example.com, 5",
    "localhost, 0",
    "iot.example.com, 0",
    ", 0"
  })
  void serverName(String name, int expected) throws Exception {
    assertThat(attempt(name, null, connect())).isEqualTo(expected);
  }

  @Test
  @DisplayName("TLS-6 where the organization has certificates of its own, the name must be sent")
  void serverNameRequired() throws Exception {
    protect(Protection.optional().withServerNameRequired(true));
    assertThat(attempt(null, null, connect())).isEqualTo(5);
    assertThat(attempt("localhost", null, connect())).isEqualTo(5);
    assertThat(attempt(NAME, null, connect())).isZero();
  }

  @ParameterizedTest(name = "as e-mail: {0}")
  @DisplayName("TLS-8 TLS-9 certificate and server name say who the client is, not CONNECT")
  @ValueSource(booleans = {false, true})
  void effectiveClientId(boolean asEmail) throws Exception {
    protect(Protection.of(SecurityLevel.TLS_WITH_CERTIFICATE));
    ClientCertificate mine = certificate(ClientClass.DEVICE, "pump", asEmail);
    try (RawClient client = tls(NAME, ClientTls.keys(mine))) {
      client.send(RawClient.connectWithoutCredentials("d:acme01:pump:somebody-else"));
      assertThat(connack(client)).isZero();
      assertThat(PLATFORM.simulator().isConnected("d:acme01:pump:" + id)).isTrue();
      assertThat(PLATFORM.simulator().isConnected("d:acme01:pump:somebody-else")).isFalse();
    }
  }

  @Test
  @DisplayName("TLS-8 a gateway's certificate is no device's")
  void gatewayCertificate() throws Exception {
    protect(Protection.of(SecurityLevel.TLS_WITH_CERTIFICATE));
    ClientCertificate other = certificate(ClientClass.GATEWAY, "pump", false);
    assertThat(attempt(null, ClientTls.keys(other), connect())).isEqualTo(CLOSED);
    assertThat(attempt(NAME, ClientTls.keys(other), connect())).isEqualTo(5);
  }

  @ParameterizedTest(name = "{0}, {1}, token {2}: {3}")
  @DisplayName("TLS-10 TLS-11 AUTH-14 MQ-64 ERR-169 ERR-170 what each security level lets in")
  @CsvSource({
    "TLS_OPTIONAL, plain, true, 0, 0",
    "TLS_OPTIONAL, none, true, 0, 0",
    "TLS_OPTIONAL, none, false, 5, 180",
    "TLS_WITH_TOKEN, plain, true, 5, 180",
    "TLS_WITH_TOKEN, none, true, 0, 0",
    "TLS_WITH_TOKEN, mine, false, 5, 180",
    "TLS_WITH_CERTIFICATE, plain, true, 5, 180",
    "TLS_WITH_CERTIFICATE, none, true, -1, 169",
    "TLS_WITH_CERTIFICATE, mine, false, 0, 0",
    "TLS_WITH_CERTIFICATE, mine, true, 0, 0",
    "TLS_WITH_CERTIFICATE, foreign, true, -1, 170",
    "TLS_WITH_CERTIFICATE, expired, true, -1, 170",
    "TLS_WITH_CERTIFICATE, another, true, -1, 170",
    "TLS_WITH_CERTIFICATE_AND_TOKEN, none, true, -1, 169",
    "TLS_WITH_CERTIFICATE_AND_TOKEN, mine, false, 5, 180",
    "TLS_WITH_CERTIFICATE_AND_TOKEN, mine, true, 0, 0",
    "TLS_WITH_CERTIFICATE_AND_TOKEN, foreign, true, -1, 170",
    "TLS_WITH_CERTIFICATE_OR_TOKEN, none, false, 5, 180",
    "TLS_WITH_CERTIFICATE_OR_TOKEN, none, true, 0, 0",
    "TLS_WITH_CERTIFICATE_OR_TOKEN, mine, false, 0, 0",
    "TLS_WITH_CERTIFICATE_OR_TOKEN, foreign, true, -1, 170"
  })
  void levels(SecurityLevel level, String shown, boolean token, int expected, int code)
      throws Exception {
    protect(Protection.of(level));
    long before = PLATFORM.simulator().ledger().refusals(code);
    byte[] packet = token ? connect() : RawClient.connectWithoutCredentials(clientId());
    if (shown.equals("plain")) {
      try (RawClient client = new RawClient(PLATFORM.simulator().mqttPort())) {
        assertThat(connack(client.send(packet))).isEqualTo(expected);
      }
    } else {
      assertThat(attempt(null, keys(shown), packet)).isEqualTo(expected);
    }
    if (code != 0) {
      assertThat(PLATFORM.simulator().ledger().refusals(code)).isEqualTo(before + 1);
    }
  }

  @Test
  @DisplayName("TLS-10 CON-6 a device type may have a level of its own, and applications need TLS")
  void levelOfType() throws Exception {
    protect(Protection.optional().with("pump", SecurityLevel.TLS_WITH_TOKEN));
    PLATFORM.simulator().registerDevice("valve", id, RunningPlatform.TOKEN);
    assertThat(plain("d:acme01:pump:" + id)).isEqualTo(5);
    assertThat(plain("d:acme01:valve:" + id)).isZero();
    protect(Protection.of(SecurityLevel.TLS_WITH_TOKEN));
    Credentials key = PLATFORM.simulator().credentials();
    byte[] application = RawClient.connect(4, 60, "a:acme01:x", key.apiKey(), key.apiToken());
    try (RawClient client = new RawClient(PLATFORM.simulator().mqttPort())) {
      assertThat(connack(client.send(application))).isEqualTo(5);
    }
    assertThat(attempt(NAME, null, application)).isZero();
  }

  @ParameterizedTest
  @DisplayName("TLS-14 an organization's own authority comes as PEM or DER, by the registry file")
  @ValueSource(strings = {"PEM", "DER"})
  void ownAuthority(String form) throws Exception {
    CertificateAuthority own = new CertificateAuthority(Instant.now());
    byte[] der = own.certificate().getEncoded();
    String pem =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(der)
            + "\n-----END CERTIFICATE-----\n";
    Path file = folder.resolve("authority");
    Files.write(file, form.equals("DER") ? der : pem.getBytes(StandardCharsets.US_ASCII));
    JsonObject registry =
        new JsonObject()
            .put("organization", "acme01")
            .put(
                "settings",
                new JsonObject()
                    .put(
                        "typeSecurity", new JsonObject().put("pump", "tls-with-client-certificate"))
                    .put("clientAuthorities", List.of(file.toString())));
    Path listed = Files.writeString(folder.resolve("registry.json"), registry.encode());
    ClientCertificate certificate =
        own.client(
            new CertificateName(ClientClass.DEVICE, new DeviceKey("pump", "p1")),
            false,
            Instant.now());
    try (Simulator other = Simulator.start(SimulatorOptions.defaults().withRegistryFile(listed))) {
      other.registerDevice("pump", "p1", null);
      try (RawClient client =
          new RawClient(
              ClientTls.open(
                  ClientTls.context(other.caFile(), ClientTls.keys(certificate)),
                  other.tlsPort(),
                  null))) {
        client.send(RawClient.connectWithoutCredentials("d:acme01:pump:p1"));
        assertThat(connack(client)).isZero();
      }
    }
  }

  @Test
  @DisplayName("TLS-8 another process gets a client certificate over HTTP")
  void overHttp() throws Exception {
    RestClient http = new RestClient(PLATFORM.simulator().httpPort(), null, null);
    String path = "/sim/v1/client-certificates";
    RestClient.Answer made = http.raw("POST", path, "{\"typeId\":\"pump\",\"deviceId\":\"p1\"}");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().getString("certificate")).startsWith("-----BEGIN CERTIFICATE-----");
    assertThat(made.json().getString("key")).startsWith("-----BEGIN PRIVATE KEY-----");
    assertThat(http.raw("POST", path, "{\"typeId\":\"a b\"}").status()).isEqualTo(400);
    assertThat(http.raw("POST", path, "{\"typeId\":1}").status()).isEqualTo(400);
    assertThat(http.raw("POST", path, "[").status()).isEqualTo(400);
  }

  @Test
  @DisplayName("TLS-11 APP-5 a refused certificate shows as FailedConnect with its code")
  void monitored() throws Exception {
    TestClient watcher = PLATFORM.application().subscribe("iot-2/type/pump/id/" + id + "/mon", 0);
    protect(Protection.of(SecurityLevel.TLS_WITH_CERTIFICATE));
    assertThat(attempt(null, null, connect())).isEqualTo(CLOSED);
    assertThat(watcher.next().payload()).contains("FailedConnect", "\"CloseCode\":169");
  }

  @Test
  @DisplayName(
      "APP-28 the name of the certificate shows in the monitoring message, if there is one")
  void certificateName() throws Exception {
    TestClient watcher = PLATFORM.application().subscribe("iot-2/type/pump/id/" + id + "/mon", 0);
    protect(Protection.of(SecurityLevel.TLS_WITH_CERTIFICATE));
    ClientCertificate mine = certificate(ClientClass.DEVICE, "pump", false);
    try (RawClient client = tls(NAME, ClientTls.keys(mine))) {
      client.send(RawClient.connectWithoutCredentials(clientId()));
      assertThat(connack(client)).isZero();
      assertThat(watcher.next().payload()).contains("\"Certname\":\"d:pump:" + id + "\"");
    }
    assertThat(watcher.next().payload()).contains("\"Disconnect\"", "\"Certname\"");
    protect(Protection.optional());
    assertThat(plain(clientId())).isZero();
    assertThat(watcher.next().payload()).contains("\"Connect\"").doesNotContain("Certname");
  }

  private KeyManager[] keys(String shown) throws Exception {
    CertificateName name = new CertificateName(ClientClass.DEVICE, new DeviceKey("pump", id));
    CertificateAuthority authority = PLATFORM.simulator().authority();
    Instant now = Instant.now();
    return switch (shown) {
      case "none" -> null;
      case "mine" -> ClientTls.keys(authority.client(name, false, now));
      case "foreign" ->
          ClientTls.keys(new CertificateAuthority(Instant.now()).client(name, false, now));
      case "expired" ->
          ClientTls.keys(authority.client(name, false, now.minus(Duration.ofDays(60))));
      default ->
          ClientTls.keys(
              authority.client(
                  new CertificateName(ClientClass.DEVICE, new DeviceKey("pump", "another")),
                  false,
                  now));
    };
  }

  private ClientCertificate certificate(ClientClass kind, String typeId, boolean asEmail) {
    return PLATFORM
        .simulator()
        .authority()
        .client(new CertificateName(kind, new DeviceKey(typeId, id)), asEmail, Instant.now());
  }

  private static void protect(Protection protection) throws Exception {
    PLATFORM
        .simulator()
        .administration()
        .configure(OrganizationSettings.open().withProtection(protection));
  }

  private String clientId() {
    return "d:acme01:pump:" + id;
  }

  private byte[] connect() {
    return RawClient.connect(4, 60, clientId(), "use-token-auth", RunningPlatform.TOKEN);
  }

  private static int plain(String clientId) throws Exception {
    try (RawClient client = new RawClient(PLATFORM.simulator().mqttPort())) {
      return connack(
          client.send(RawClient.connect(4, 60, clientId, "use-token-auth", RunningPlatform.TOKEN)));
    }
  }

  private static int attempt(String serverName, KeyManager[] keys, byte[] packet) throws Exception {
    try (RawClient client = tls(serverName, keys)) {
      return connack(client.send(packet));
    }
  }

  private static RawClient tls(String serverName, KeyManager[] keys) throws Exception {
    Simulator simulator = PLATFORM.simulator();
    return new RawClient(
        ClientTls.open(
            ClientTls.context(simulator.caFile(), keys), simulator.tlsPort(), serverName));
  }

  /** The return code; -1 if the connection is closed without one. */
  private static int connack(RawClient client) throws Exception {
    if (client.read() < 0) {
      return CLOSED;
    }
    client.read();
    client.read();
    return client.read();
  }
}
