/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.RestClient.Answer;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups and roles of gateways, and what they may do. */
class GatewayGroupsTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private RestClient rest;
  private String id;

  @BeforeEach
  void client() {
    rest = PLATFORM.rest();
    id = PLATFORM.newId();
  }

  @Test
  @DisplayName("GW-1 GW-2 GW-5 REST-28 SIM-22 a new gateway is privileged and has a default group")
  void defaults() throws Exception {
    PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    JsonObject roles = rest.get(roles()).json();
    assertThat(roles.getJsonArray("roles").getJsonObject(0).getInteger("roleStatus")).isEqualTo(1);
    String roleId = roles.getJsonArray("roles").getJsonObject(0).getString("roleId");
    assertThat(roles.getJsonObject("rolesToGroups").getJsonArray(roleId))
        .containsExactly("gw_def_res_grp:acme01:rtu:" + id);
    assertThat(rest.delete("/groups/" + group()).status()).isEqualTo(409);
  }

  @Test
  @DisplayName("GW-2 GW-16 REST-28 a gateway that is made a standard one registers nobody any more")
  void standard() throws Exception {
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.subscribe("iot-2/type/rtu/id/" + id + "/notify", 0);
    Answer answer = rest.put(roles(), role("PD_STANDARD_GW_DEVICE"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json())
        .isEqualTo(
            role("PD_STANDARD_GW_DEVICE")
                .put(
                    "rolesToGroups",
                    new JsonObject()
                        .put("PD_STANDARD_GW_DEVICE", List.of("gw_def_res_grp:acme01:rtu:" + id))));
    gateway.publish("iot-2/type/pump/id/" + id + "/evt/s/fmt/json", "{}", 1);
    assertThat(new JsonObject(gateway.next().payload()).getInteger("RC")).isEqualTo(180);
    assertThat(PLATFORM.simulator().isRegistered("pump", id)).isFalse();
  }

  @Test
  @DisplayName("GW-6 REST-28 SIM-22 a device put into the group is spoken for, and no longer after")
  void membership() throws Exception {
    PLATFORM.simulator().registerDevice("pump", id, null);
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.STANDARD);
    String members = "/bulk/devices/" + group();
    String body = "[{\"typeId\":\"pump\",\"deviceId\":\"" + id + "\"}]";
    Answer added = rest.send("PUT", members + "/add", body);
    assertThat(added.status()).isEqualTo(200);
    assertThat(rest.get(members).results())
        .extracting(device -> device.getString("typeId"))
        .containsExactly("pump");
    gateway.publish("iot-2/type/pump/id/" + id + "/evt/s/fmt/json", "{}", 1);
    assertThat(PLATFORM.simulator().ledger().events("pump", id)).isEqualTo(1);
    assertThat(rest.send("PUT", members + "/remove", body).status()).isEqualTo(200);
    gateway.publish("iot-2/type/pump/id/" + id + "/evt/s/fmt/json", "{}", 1);
    assertThat(PLATFORM.simulator().ledger().events("pump", id)).isEqualTo(1);
  }

  @Test
  @DisplayName("GW-6 REST-28 a gateway may have further groups besides its own")
  void furtherGroup() throws Exception {
    PLATFORM.simulator().registerDevice("pump", id, null);
    PLATFORM.simulator().administration().addToGroup("site-" + id, "pump", id);
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.STANDARD);
    JsonObject assigned =
        role("PD_STANDARD_GW_DEVICE")
            .put(
                "rolesToGroups",
                new JsonObject().put("PD_STANDARD_GW_DEVICE", List.of("site-" + id)));
    Answer answer = rest.put(roles(), assigned);
    assertThat(answer.json().getJsonObject("rolesToGroups").getJsonArray("PD_STANDARD_GW_DEVICE"))
        .containsExactly("gw_def_res_grp:acme01:rtu:" + id, "site-" + id);
    gateway.publish("iot-2/type/pump/id/" + id + "/evt/s/fmt/json", "{}", 1);
    assertThat(PLATFORM.simulator().ledger().events("pump", id)).isEqualTo(1);
  }

  @Test
  @DisplayName("GW-6 GW-8 an old gateway without groups speaks for everybody")
  void oldGateway() throws Exception {
    PLATFORM.simulator().registerDevice("pump", id, null);
    TestClient gateway = groupless();
    gateway.publish("iot-2/type/pump/id/" + id + "/evt/s/fmt/json", "{}", 1);
    gateway.publish("iot-2/type/disk/id/" + id + "/evt/s/fmt/json", "{}", 1);
    assertThat(PLATFORM.simulator().ledger().events("pump", id)).isEqualTo(1);
    assertThat(PLATFORM.simulator().isRegistered("disk", id)).isTrue();
  }

  @Test
  @DisplayName("GW-14 AUTH-15 a device that its gateway registered has no token to connect with")
  void noToken() throws Exception {
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    gateway.publish("iot-2/type/pump/id/" + id + "/evt/s/fmt/json", "{}", 1);
    TestClient device = PLATFORM.client("d:acme01:pump:" + id);
    assertThat(code(device)).isEqualTo(MqttException.REASON_CODE_NOT_AUTHORIZED);
    assertThat(rest.delete("/device/types/pump/devices/" + id).status()).isEqualTo(204);
    PLATFORM.simulator().registerDevice("pump", id, RunningPlatform.TOKEN);
    device.connect(RunningPlatform.deviceOptions());
    assertThat(device.paho().isConnected()).isTrue();
  }

  @Test
  @DisplayName("GW-3 GW-4 REST-1 a standard gateway reads over HTTP, and changes nothing")
  void rights() throws Exception {
    PLATFORM.gateway("rtu", id, GatewayRole.STANDARD);
    RestClient gateway = PLATFORM.rest("g/acme01/rtu/" + id, RunningPlatform.TOKEN);
    String self = "/device/types/rtu/devices/" + id;
    assertThat(gateway.get(self).status()).isEqualTo(200);
    assertThat(gateway.get("/device/types").status()).isEqualTo(200);
    assertThat(gateway.get(self + "/events").status()).isEqualTo(403);
    assertThat(gateway.get(roles()).status()).isEqualTo(403);
    assertThat(gateway.post("/device/types", new JsonObject().put("id", "x-" + id)).status())
        .isEqualTo(403);
    assertThat(
            gateway
                .post("/device/types/rtu/devices", new JsonObject().put("deviceId", "x"))
                .status())
        .isEqualTo(403);
    assertThat(gateway.put(self, new JsonObject()).status()).isEqualTo(403);
    assertThat(gateway.delete(self).status()).isEqualTo(403);
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @DisplayName("REST-3 REST-8 REST-28 what is wrong with roles and groups")
  @CsvSource(
      delimiter = '|',
      value = {
        "GET|/authorization/devices/g%3Aacme01%3Artu%3Anobody/roles||404",
        "GET|/authorization/devices/d%3Aacme01%3Apump%3Ap1/roles||404",
        "GET|/authorization/devices/nonsense/roles||404",
        "GET|/authorization/devices/g%3Aother%3Artu%3Agw/roles||404",
        "PUT|/authorization/devices/GATEWAY/roles|{\"roles\":[]}|400",
        "PUT|/authorization/devices/GATEWAY/roles|{\"roles\":[7]}|400",
        "PUT|/authorization/devices/GATEWAY/roles|{\"roles\":[{\"roleId\":\"x\"}]}|400",
        "PUT|/authorization/devices/GATEWAY/roles|{\"roles\":\"all\"}|400",
        "PUT|/authorization/devices/GATEWAY/roles|[]|400",
        "GET|/groups/none||404",
        "DELETE|/groups/none||404",
        "POST|/groups|{\"id\":\"a/b\"}|400",
        "POST|/groups|{}|400",
        "GET|/bulk/devices/none||404",
        "PUT|/bulk/devices/none/add|[{\"typeId\":\"a\",\"deviceId\":\"b\"}]|404",
        "PUT|/bulk/devices/GROUP/add|[]|400",
        "PUT|/bulk/devices/GROUP/add|{}|400",
        "PUT|/bulk/devices/GROUP/add|[{\"typeId\":\"a\"}]|400",
        "PUT|/bulk/devices/GROUP/add|[{\"typeId\":\"a\",\"deviceId\":\"b\"}]|202",
        "POST|/bulk/devices/GROUP/add|[]|403"
      })
  void wrong(String method, String path, String body, int status) throws Exception {
    PLATFORM.simulator().registerGateway("rtu", id, null, GatewayRole.PRIVILEGED);
    String filled = path.replace("GATEWAY", "g%3Aacme01%3Artu%3A" + id).replace("GROUP", group());
    assertThat(rest.send(method, filled, body == null ? "" : body).status()).isEqualTo(status);
  }

  @Test
  @DisplayName("REST-28 a group is made, listed, and removed when nobody has it")
  void groups() throws Exception {
    JsonObject group = new JsonObject().put("id", "site-" + id).put("description", "north");
    assertThat(rest.post("/groups", group).status()).isEqualTo(201);
    assertThat(rest.post("/groups", group).status()).isEqualTo(409);
    assertThat(rest.get("/groups/site-" + id).json()).isEqualTo(group);
    assertThat(rest.get("/groups?_limit=100").results()).contains(group);
    assertThat(rest.delete("/groups/site-" + id).status()).isEqualTo(204);
    assertThat(rest.get("/groups/site-" + id).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("MQ-53 a will for a device outside the group is taken, and not published")
  void foreignWill() throws Exception {
    PLATFORM.simulator().registerDevice("pump", id, null);
    PLATFORM.simulator().registerGateway("rtu", id, RunningPlatform.TOKEN, GatewayRole.PRIVILEGED);
    TestClient application =
        PLATFORM.application().subscribe("iot-2/type/+/id/" + id + "/evt/+/fmt/+", 1);
    String filter = "iot-2/type/rtu/id/" + id + "/mon";
    application.subscribe(filter, 1);
    TestClient gateway = PLATFORM.client("g:acme01:rtu:" + id);
    MqttConnectOptions options = RunningPlatform.deviceOptions();
    options.setWill("iot-2/type/pump/id/" + id + "/evt/gone/fmt/json", new byte[0], 1, false);
    gateway.connect(options);
    gateway.paho().disconnectForcibly(0, 1_000, false);
    assertThat(application.next().topic()).isEqualTo(filter);
    assertThat(application.next().topic()).isEqualTo(filter);
    assertThat(application.waiting()).isZero();
  }

  @Test
  @DisplayName("MQ-42 a group takes 300 devices by hand, a gateway ten groups")
  void limits() throws Exception {
    PLATFORM.simulator().registerGateway("rtu", id, null, GatewayRole.PRIVILEGED);
    Administration administration = PLATFORM.simulator().administration();
    for (int i = 0; i < 300; i++) {
      administration.addToGroup("full-" + id, "pump", "p" + i);
    }
    PLATFORM.simulator().registerDevice("pump", id, null);
    String body = "[{\"typeId\":\"pump\",\"deviceId\":\"" + id + "\"}]";
    assertThat(rest.send("PUT", "/bulk/devices/full-" + id + "/add", body).status()).isEqualTo(403);
    List<String> eleven = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      administration.addToGroup("g" + i + "-" + id, "pump", id);
      eleven.add("g" + i + "-" + id);
    }
    JsonObject assigned =
        role("PD_STANDARD_GW_DEVICE")
            .put("rolesToGroups", new JsonObject().put("PD_STANDARD_GW_DEVICE", eleven));
    assertThat(rest.put(roles(), assigned).status()).isEqualTo(403);
  }

  private TestClient groupless() throws Exception {
    TestClient gateway = PLATFORM.gateway("rtu", id, GatewayRole.PRIVILEGED);
    PLATFORM.simulator().administration().setGatewayRole("rtu", id, GatewayRole.PRIVILEGED, false);
    return gateway;
  }

  private String roles() {
    return "/authorization/devices/g%3Aacme01%3Artu%3A" + id + "/roles";
  }

  private String groupId() {
    return "gw_def_res_grp:acme01:rtu:" + id;
  }

  private String group() {
    return groupId().replace(":", "%3A");
  }

  private static JsonObject role(String roleId) {
    return new JsonObject()
        .put("roles", List.of(new JsonObject().put("roleId", roleId).put("roleStatus", 1)));
  }

  private static int code(TestClient client) {
    try {
      client.connect(TestClient.options("use-token-auth", "not-known-1"));
      return 0;
    } catch (MqttException e) {
      return e.getReasonCode();
    }
  }
}
