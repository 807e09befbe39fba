/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiotp.devkit.kura.it.probe.Probe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kura-contract 5.1, 5.3 and 6.2. */
class MachineIT extends GatewayFixture {

  @TempDir Path folder;

  @Test
  void theDataDirectoryIsOutsideTheFrameworksStorage() throws Exception {
    Probe probe = givenConnector();
    assertThat(probe.system())
        .containsEntry("data", home.resolve("data").toString())
        .containsEntry("version", "KURA_5.5.0")
        .hasEntrySatisfying(
            "mac", mac -> assertThat(mac).matches("N/A|([0-9A-F]{2}:){5}[0-9A-F]{2}"));
  }

  @Test
  void thePositionIsNotLockedUnlessConfigured() throws Exception {
    Probe probe = givenConnector();
    String pid = "org.eclipse.kura.position.PositionService";
    assertThat(probe.isLocked()).isFalse();
    ui.apply(pid, Map.of("enabled", true, "static", true));
    eventually(() -> assertThat(probe.isLocked()).isTrue());
    eventually(
        () -> assertThat(probe.events()).anyMatch(event -> event.contains("position/locked")));
    ui.apply(pid, Map.of("enabled", false));
    eventually(() -> assertThat(probe.isLocked()).isFalse());
  }

  @Test
  void importsATrustedCertificateAndSaysSo() throws Exception {
    Probe probe = givenConnector();
    Path pem = folder.resolve("ca.pem");
    Files.writeString(pem, certificate());
    eventually(() -> assertThat(ui.form("SSLKeystore")).isNotEmpty());
    ui.trust("SSLKeystore", "test-ca", pem);
    assertThat(probe.keystoreAliases("SSLKeystore")).contains("test-ca");
    eventually(
        () ->
            assertThat(probe.events())
                .anyMatch(
                    event ->
                        event.contains("KEYSTORE_CHANGED")
                            && event.contains("sender.pid=SSLKeystore")));
    assertThatThrownBy(() -> ui.trust("nobody", "a", pem))
        .hasMessage("no keystore nobody is registered");
  }

  /** One of the JDK's own trusted certificates. */
  private static String certificate() throws Exception {
    var store =
        java.security.KeyStore.getInstance(
            Path.of(System.getProperty("java.home"), "lib/security/cacerts").toFile(),
            "changeit".toCharArray());
    var certificate = store.getCertificate(store.aliases().nextElement());
    String body = java.util.Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
    return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
  }
}
