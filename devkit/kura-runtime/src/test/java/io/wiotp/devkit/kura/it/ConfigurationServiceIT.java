/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiotp.devkit.kura.it.probe.Probe;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/** Kura-contract 2.1, 2.2, 2.5 and 2.6. */
class ConfigurationServiceIT extends GatewayFixture {

  private static final String ENDPOINT = "test.Endpoint";

  private static void created(Probe probe, String pid, Map<String, Object> properties)
      throws Exception {
    probe.create(ENDPOINT, pid, properties);
    eventually(() -> assertThat(probe.received(pid)).isNotEmpty());
  }

  @Test
  void addsDefaultsForAbsentKeysAndNoneForAnEmptyDefault() throws Exception {
    Probe probe = givenConnector();
    created(probe, "defaults", Map.of("port", 1));
    assertThat(probe.received("defaults"))
        .containsEntry("host", "localhost")
        .containsEntry("port", 1)
        .containsEntry("kura.service.pid", "defaults")
        .containsKey("service.pid")
        .containsEntry("service.factoryPid", ENDPOINT);
    assertThat(probe.configuration("defaults")).doesNotContainKeys("note", "token");
  }

  @Test
  void updateMergesAndNullRemoves() throws Exception {
    Probe probe = givenConnector();
    created(probe, "merge", Map.of("note", "n", "extra", "kept"));
    Map<String, Object> change = new HashMap<>();
    change.put("note", null);
    change.put("port", 7);
    probe.update("merge", change);
    eventually(() -> assertThat(probe.received("merge")).containsEntry("port", 7));
    assertThat(probe.configuration("merge"))
        .containsEntry("extra", "kept")
        .containsEntry("host", "localhost")
        .doesNotContainKey("note");
  }

  @Test
  void aRemovedKeyGetsItsDefaultAgainWhenTheInstanceRegisters() throws Exception {
    Bundle bundle = givenConnector(TestBundle.connector());
    created(gateway.probe(), "again", Map.of());
    gateway.probe().update("again", Collections.singletonMap("port", null));
    assertThat(gateway.probe().configuration("again")).doesNotContainKey("port");
    Gateway.restart(bundle);
    eventually(
        () -> assertThat(gateway.probe().configuration("again")).containsEntry("port", 8883));
  }

  @Test
  void ignoresAnUpdateOfAnUnknownPid() throws Exception {
    givenConnector().update("nobody", Map.of("port", 7));
    thenFinding("nobody: update ignored");
  }

  @Test
  void refusesAPidThatExists() throws Exception {
    Probe probe = givenConnector();
    created(probe, "once", Map.of());
    assertThatThrownBy(() -> probe.create(ENDPOINT, "once", Map.of()))
        .hasMessageContaining("once")
        .extracting("code")
        .hasToString("INVALID_PARAMETER");
  }

  @Test
  void deletingAnUnknownPidIsOnlyLogged() throws Exception {
    givenConnector().delete("never-was");
    thenFinding("never-was: deleted, but there is no such configuration");
  }

  @Test
  void creatingDoesNotEncryptAPasswordAndUpdatingDoes() throws Exception {
    Probe probe = givenConnector();
    created(probe, "secret", Map.of("token", "password:plain"));
    assertThat(probe.received("secret")).containsEntry("token", "plain");
    probe.update("secret", Map.of("token", "password:other"));
    eventually(() -> assertThat(probe.received("secret").get("token")).isNotIn("plain", "other"));
    String delivered = (String) probe.received("secret").get("token");
    assertThat(delivered).matches("[A-Za-z0-9+/=]+-[A-Za-z0-9+/=]+");
    assertThat(probe.decrypt(delivered)).isEqualTo("other");
  }

  @Test
  void aPasswordsDefaultIsDeliveredEncrypted() throws Exception {
    Probe probe = givenConnector();
    created(probe, "default-secret", Map.of());
    String delivered = (String) probe.received("default-secret").get("secret");
    assertThat(probe.decrypt(delivered)).isEqualTo("initial");
  }

  @Test
  void theQueryForOnePidDecryptsAndTheQueryForAllDoesNot() throws Exception {
    Probe probe = givenConnector();
    created(probe, "query", Map.of());
    probe.update("query", Map.of("token", "password:clear"));
    assertThat(probe.configuration("query")).containsEntry("token", "password:clear");
    assertThat(probe.configurations().get("query").get("token"))
        .asString()
        .startsWith("password:")
        .doesNotContain("clear");
  }

  @Test
  void decryptingWhatIsNotEncryptedFailsInTwoWays() throws Exception {
    Probe probe = givenConnector();
    assertThat(probe.encrypt("x")).isNotEqualTo(probe.encrypt("x"));
    assertThat(probe.decrypt("")).isEmpty();
    assertThatThrownBy(() -> probe.decrypt("plain"))
        .extracting("code")
        .hasToString("DECODER_ERROR");
    assertThatThrownBy(() -> probe.decrypt("a-b")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void writesTheConfigurationAgainWhenTheInstanceRegistersAfterAnUpdateOfTheBundle()
      throws Exception {
    Bundle bundle = givenConnector(TestBundle.connector());
    created(gateway.probe(), "rewritten", Map.of());
    assertThat(gateway.probe().count("modified rewritten")).isZero();
    Gateway.restart(bundle);
    // The classes, and with them the list of calls, are those of before: the bundle only restarted.
    eventually(() -> assertThat(gateway.probe().count("modified rewritten")).isPositive());
    assertThat(gateway.probe().count("activate rewritten")).isEqualTo(2);
    thenNoFindingOf("rewritten");
  }

  @Test
  void aComponentWithoutModifiedRestartsForEver() throws Exception {
    Bundle bundle =
        givenConnector(
            TestBundle.connector()
                .edit(
                    "OSGI-INF/test.Endpoint.xml", xml -> xml.replace("modified=\"modified\"", "")));
    created(gateway.probe(), "loop", Map.of());
    thenNoFindingOf("loop:");
    Gateway.restart(bundle);
    eventually(() -> isFound("loop: restarts for ever", "no modified method"));
    assertThat(gateway.probe().count("activate loop")).isBetween(20L, 60L);
  }

  @Test
  void anUpdateWhileTheComponentIsAwayIsIgnored() throws Exception {
    Bundle bundle = givenConnector(TestBundle.connector());
    created(gateway.probe(), "away", Map.of());
    bundle.stop();
    assertThatThrownBy(() -> ui.apply("away", Map.of("port", 9)))
        .hasMessageContaining("no form for away");
    bundle.start();
    eventually(() -> assertThat(ui.form("away")).containsEntry("port", 8883));
  }

  @Test
  void theFormSendsWhatABrowserSends() throws Exception {
    Probe probe = givenConnector();
    created(probe, "form", Map.of("choice", "1"));
    assertThat(ui.form("form"))
        .containsEntry("secret", "Placeholder")
        .containsEntry("token", "")
        .containsEntry("note", "");
    ui.apply("form", Map.of("port", "1883", "token", "typed", "secret", "Placeholder"));
    assertThat(probe.configuration("form"))
        .containsEntry("port", 1883)
        .containsEntry("note", "")
        .containsEntry("token", "password:typed")
        .containsEntry("secret", "password:initial")
        .containsEntry("choice", "1");
    eventually(() -> assertThat(probe.received("form")).containsEntry("port", 1883));
    assertThat(probe.received("form").get("token")).isNotEqualTo("typed");
  }

  @Test
  void theBrowserRefusesWhatTheFormForbids() throws Exception {
    Probe probe = givenConnector();
    created(probe, "browser", Map.of());
    assertThatThrownBy(() -> ui.apply("browser", Map.of("port", "70000")))
        .hasMessage("form of browser: port is at most 65535, not '70000'");
    assertThatThrownBy(() -> ui.apply("browser", Map.of("port", "x")))
        .hasMessageContaining("port is of type Integer");
    assertThatThrownBy(() -> ui.apply("browser", Map.of("host", " ")))
        .hasMessageContaining("host is required");
    assertThatThrownBy(() -> ui.apply("browser", Map.of("choice", "9")))
        .hasMessageContaining("choice is one of [2, 1]");
    assertThatThrownBy(() -> ui.apply("browser", Map.of("extra", "9")))
        .hasMessageContaining("has no [extra]");
    // A program is not refused: the server checks nothing.
    probe.update("browser", Map.of("port", 70000));
    eventually(() -> assertThat(probe.received("browser")).containsEntry("port", 70000));
  }
}
