/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiotp.devkit.simulator.ManualClock;
import io.wiotp.devkit.simulator.id.DeviceKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryFileTest {
  private final ManualClock clock = new ManualClock();
  private final Organization organization =
      new Organization("acme01", clock, new SecretSource(new Random(1)));

  @TempDir Path folder;

  @Test
  @DisplayName("ID-16 ID-17 GW-2 a file fills an organization")
  void complete() throws Exception {
    RegistryFile file =
        read(
            """
            {"organization": "acme01",
             "types": [{"id": "rtu", "classId": "Gateway"},
                       {"id": "pump", "description": "water", "metadata": {"site": "north"}}],
             "devices": [{"typeId": "rtu", "deviceId": "gw01", "authToken": "secret-token",
                          "role": "standard"},
                         {"typeId": "pump", "deviceId": "p07",
                          "gateway": {"typeId": "rtu", "deviceId": "gw01"}}],
             "apiKeys": [{"key": "a-acme01-0123456789", "token": "key-token"}]}
            """);
    file.fill(organization, clock);
    DeviceKey gateway = new DeviceKey("rtu", "gw01");
    DeviceKey pump = new DeviceKey("pump", "p07");
    assertThat(file.organization()).isEqualTo("acme01");
    assertThat(organization.authenticates(gateway, "secret-token")).isTrue();
    assertThat(organization.gatewayRights(gateway).mayRegister()).isFalse();
    assertThat(organization.gatewayRights(gateway).covers(pump)).isTrue();
    assertThat(organization.device(pump).metadata().getString("site")).isEqualTo("north");
    assertThat(organization.authenticatesKey("a-acme01-0123456789", "key-token")).isTrue();
    assertThat(file.apiKeys("acme01")).isEqualTo(Map.of("a-acme01-0123456789", "key-token"));
  }

  @Test
  @DisplayName("APP-8 MQ-77 a file limits API keys to roles and resource groups")
  void access() throws Exception {
    RegistryFile file =
        read(
            """
            {"types": [{"id": "pump"}],
             "devices": [{"typeId": "pump", "deviceId": "p07"},
                         {"typeId": "pump", "deviceId": "p08"}],
             "groups": [{"id": "north", "devices": [{"typeId": "pump", "deviceId": "p07"}]}],
             "apiKeys": [{"key": "a-acme01-0123456789", "token": "key-token",
                          "roles": ["visualization", "device"], "groups": ["north"]}]}
            """);
    file.fill(organization, clock);
    KeyRights rights = organization.access().key("a-acme01-0123456789");
    assertThat(rights.permits(Permission.READ)).isTrue();
    assertThat(rights.permits(Permission.SEND_EVENTS)).isTrue();
    assertThat(rights.permits(Permission.SEND_COMMANDS)).isFalse();
    assertThat(rights.covers(new DeviceKey("pump", "p07"))).isTrue();
    assertThat(rights.covers(new DeviceKey("pump", "p08"))).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("an error names member, value and rule")
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"organization\":\"a b\"}|organization must be 1 to 36 characters",
        "{\"organization\":7}|organization must be a string, not 7",
        "{\"colour\":1}|colour is not known here; known are apiKeys, devices, groups, organization",
        "{\"groups\":[{}]}|groups[0].id is missing",
        "{\"groups\":[{\"id\":\"g\"},{\"id\":\"g\"}]}|groups[1].id is refused",
        "{\"groups\":[{\"id\":\"g\",\"devices\":[{\"typeId\":\"t\",\"deviceId\":\"d\"}]}]}"
            + "|groups[0].devices[0].deviceId names no device of this file: t/d",
        "{\"apiKeys\":[{\"key\":\"a-acme01-0123456789\",\"token\":\"t\",\"roles\":[\"king\"]}]}"
            + "|apiKeys[0].roles must be of standard, operations",
        "{\"apiKeys\":[{\"key\":\"a-acme01-0123456789\",\"token\":\"t\",\"roles\":\"x\"}]}"
            + "|apiKeys[0].roles must be an array",
        "{\"apiKeys\":[{\"key\":\"a-acme01-0123456789\",\"token\":\"t\",\"groups\":[\"g\"]}]}"
            + "|apiKeys[0].groups is refused: There is no resource group g",
        "{\"settings\":{\"maxQos\":3}}|settings.maxQos must be an integer from 0 to 2, not 3",
        "{\"settings\":{\"security\":\"tls\"}}|settings.security must be tls-optional, or",
        "{\"settings\":{\"typeSecurity\":{\"t\":\"x\"}}}|settings.typeSecurity.t must be",
        "{\"settings\":{\"quota\":\"x\"}}|settings.quota must be lite or standard, not 'x'",
        "{\"settings\":{\"clientAuthorities\":[\"/none\"]}}|settings.clientAuthorities names no",
        "{\"types\":{}}|types must be an array",
        "{\"types\":[1]}|types[0] must be an object, not 1",
        "{\"types\":[{}]}|types[0].id is missing",
        "{\"types\":[{\"id\":\"a b\"}]}|types[0].id is refused: id must be 1 to 36",
        "{\"types\":[{\"id\":\"x\",\"classId\":\"Z\"}]}|types[0].classId must be Device or Gateway,"
            + " not 'Z'",
        "{\"types\":[{\"id\":\"x\"},{\"id\":\"x\"}]}|types[1].id is refused",
        "{\"devices\":[{\"typeId\":\"t\"}]}|devices[0].deviceId is missing",
        "{\"devices\":[{\"typeId\":\"t\",\"deviceId\":\"d\"}]}|There is no device type t",
        "{\"types\":[{\"id\":\"t\"}],\"devices\":[{\"typeId\":\"t\",\"deviceId\":\"d\","
            + "\"role\":\"standard\"}]}|devices[0].role and grouped are for devices of a Gateway",
        "{\"types\":[{\"id\":\"t\"}],\"devices\":[{\"typeId\":\"t\",\"deviceId\":\"d\","
            + "\"authToken\":\"abc\"}]}|authToken must be 8 to 36",
        "{\"apiKeys\":[{\"key\":\"k\",\"token\":\"t\"}]}|apiKeys[0].key must be a-acme01-<10",
        "{\"apiKeys\":[{\"key\":\"a-acme01-0123456789\"}]}|apiKeys[0].token is missing",
        "[]|is no JSON object",
        "{|is no JSON object"
      })
  void errors(String json, String message) {
    assertThatThrownBy(
            () -> {
              RegistryFile file = read(json);
              file.organization();
              file.fill(organization, clock);
            })
        .isInstanceOf(RegistryFileException.class)
        .hasMessageContaining(message);
  }

  @Test
  @DisplayName("AUTH-4 an error and a toString never show a token")
  void noSecrets() throws Exception {
    organization.addType(DeviceType.bare("pump", DeviceClass.DEVICE, clock.instant()));
    Registered registered =
        organization.register(
            DeviceDraft.of(new DeviceKey("pump", "p07")).withToken("secret-token"), "test");
    assertThat(registered.toString() + registered.device()).doesNotContain("secret-token");
    assertThatThrownBy(
            () ->
                organization.register(
                    DeviceDraft.of(new DeviceKey("pump", "p08")).withToken("s3cr t"), "test"))
        .hasMessageNotContaining("s3cr t");
  }

  private RegistryFile read(String json) throws Exception {
    return RegistryFile.read(Files.writeString(folder.resolve("registry.json"), json));
  }
}
