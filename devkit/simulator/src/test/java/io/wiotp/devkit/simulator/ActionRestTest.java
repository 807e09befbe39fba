/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.RestClient.Answer;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Device management requests over HTTP. */
class ActionRestTest {
  private static final String REQUESTS = "/mgmt/requests";

  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private RestClient rest;

  @BeforeEach
  void client() {
    Credentials credentials = PLATFORM.simulator().credentials();
    rest =
        new RestClient(
            PLATFORM.simulator().httpPort(), credentials.apiKey(), credentials.apiToken());
  }

  @Test
  @DisplayName(
      "REST-50 REST-52 REST-55 REST-56 REST-57 REST-61 REST-66 SDKDM-46 a reboot from 202 to status"
          + " 0")
  void reboot() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    Answer started = rest.post(REQUESTS, order("device/reboot", device.key()));
    assertThat(started.status()).isEqualTo(202);
    assertThat(started.json().fieldNames()).containsExactly("reqId");
    String path = REQUESTS + "/" + started.json().getString("reqId");
    device.answer("mgmt/initiate/device/reboot", 202);
    JsonObject waiting = rest.get(statusPath(path, device.key())).json();
    assertThat(waiting.getInteger("status")).isEqualTo(1);
    assertThat(waiting.getBoolean("complete")).isFalse();
    assertThat(rest.get(path).json().getBoolean("complete")).isFalse();
    device.manage(ManagedClient.ALL);
    JsonObject done =
        new JsonObject()
            .put("typeId", "pump")
            .put("deviceId", device.key().deviceId())
            .put("status", 0)
            .put("complete", true)
            .put("message", "");
    await()
        .atMost(Duration.ofSeconds(2))
        .until(() -> done.equals(rest.get(statusPath(path, device.key())).json()));
    Answer all = rest.get(path + "/deviceStatus");
    assertThat(all.status()).isEqualTo(200);
    assertThat(all.results()).containsExactly(done);
    Answer request = rest.get(path);
    assertThat(request.status()).isEqualTo(200);
    assertThat(request.json().getBoolean("complete")).isTrue();
  }

  @Test
  @DisplayName("REST-51 REST-61 REST-65 the list shows id, action, devices, parameters and times")
  void list() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String id = start(order("firmware/download", device.key(), "version", "1.0"));
    JsonObject listed =
        rest.get(REQUESTS + "?_limit=100").results().stream()
            .filter(request -> id.equals(request.getString("id")))
            .findFirst()
            .orElseThrow();
    assertThat(listed)
        .isEqualTo(
            new JsonObject()
                .put("id", id)
                .put("action", "firmware/download")
                .put("devices", devices(device.key()))
                .put(
                    "parameters",
                    new JsonArray()
                        .add(new JsonObject().put("name", "version").put("value", "1.0")))
                .put("timeout", 3600)
                .put("started", now())
                .put("updated", now())
                .put("complete", false));
    assertThat(rest.get(REQUESTS + "/" + id).json()).isEqualTo(listed);
  }

  @Test
  @DisplayName("REST-53 REST-54 SDKDM-46 a request is cancelled, then cleared, with an empty 204")
  void cancelAndClear() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String path = REQUESTS + "/" + start(order("device/reboot", device.key()));
    assertThat(rest.send("POST", path + "/cancel", "").status()).isEqualTo(202);
    JsonObject status = rest.get(statusPath(path, device.key())).json();
    assertThat(status.getInteger("status")).isEqualTo(4);
    assertThat(status.getBoolean("complete")).isTrue();
    Answer cleared = rest.delete(path);
    assertThat(cleared.status()).isEqualTo(204);
    assertThat(cleared.body()).isEmpty();
    assertThat(rest.delete(path).status()).isEqualTo(404);
    assertThat(rest.get(path).status()).isEqualTo(404);
    assertThat(rest.get(path + "/deviceStatus").status()).isEqualTo(404);
    assertThat(rest.send("POST", path + "/cancel", "").status()).isEqualTo(404);
  }

  @Test
  @DisplayName("REST-56 the status of a device that the request is not for is not found")
  void foreignStatus() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String path = REQUESTS + "/" + start(order("device/reboot", device.key()));
    Answer answer = rest.get(statusPath(path, new DeviceKey("pump", "other")));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().getString("message")).contains("Request status not found");
  }

  @Test
  @DisplayName("REST-50 SIM-35 404 for a device that is not there, 403 for one that can not")
  void refused() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM, new JsonObject());
    assertThat(rest.post(REQUESTS, order("device/reboot", device.key())).status()).isEqualTo(403);
    assertThat(rest.post(REQUESTS, order("device/reboot", new DeviceKey("pump", "none"))).status())
        .isEqualTo(404);
    RestClient nobody = new RestClient(PLATFORM.simulator().httpPort(), null, null);
    assertThat(nobody.post(REQUESTS, order("device/reboot", device.key())).status()).isEqualTo(401);
    RestClient stranger = new RestClient(PLATFORM.simulator().httpPort(), "a-acme01-x", "y");
    assertThat(stranger.get(REQUESTS).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @DisplayName("REST-50 REST-60 DM-167 a body that is not as documented is answered 400")
  @ValueSource(
      strings = {
        "",
        "[]",
        "no JSON",
        "{}",
        "{'action':7,'devices':[{'typeId':'t','deviceId':'d'}]}",
        "{'action':'device/explode','devices':[{'typeId':'t','deviceId':'d'}]}",
        "{'action':'device/factory_reset','devices':[{'typeId':'t','deviceId':'d'}]}",
        "{'action':'reboot','devices':[{'typeId':'t','deviceId':'d'}]}",
        "{'action':'a/b/c','devices':[{'typeId':'t','deviceId':'d'}]}",
        "{'action':'a b/c','devices':[{'typeId':'t','deviceId':'d'}]}",
        "{'action':'device/reboot'}",
        "{'action':'device/reboot','devices':[]}",
        "{'action':'device/reboot','devices':{}}",
        "{'action':'device/reboot','devices':['t/d']}",
        "{'action':'device/reboot','devices':[{'typeId':'t'}]}",
        "{'action':'device/reboot','devices':[{'typeId':'t','deviceId':7}]}",
        "{'action':'device/reboot','devices':[{'typeId':'t','deviceId':'d','x':1}]}",
        "{'action':'device/reboot','devices':[{'typeId':'t','deviceId':'d'}],'x':1}",
        "{'action':'device/reboot','devices':[{'typeId':'t','deviceId':'d'}],'timeout':0}",
        "{'action':'device/reboot','devices':[{'typeId':'t','deviceId':'d'}],'timeout':'9'}",
        "{'action':'device/reboot','devices':[{'typeId':'t','deviceId':'d'}],'parameters':7}",
        "{'action':'firmware/download','devices':[{'typeId':'t','deviceId':'d'}],"
            + "'parameters':[{'name':'uri'}]}",
        "{'action':'firmware/download','devices':[{'typeId':'t','deviceId':'d'}],"
            + "'parameters':[{'name':'uri','value':7}]}",
        "{'action':'firmware/download','devices':[{'typeId':'t','deviceId':'d'}],"
            + "'parameters':[{'name':'url','value':'x'}]}"
      })
  void invalid(String body) throws Exception {
    Answer answer = rest.send("POST", REQUESTS, body.replace('\'', '"'));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().getJsonArray("violations")).isNotEmpty();
  }

  @Test
  @DisplayName("REST-62 DM-16 the time-out is taken from the body or from the query")
  void timeout() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    JsonObject order = order("device/reboot", device.key());
    assertThat(timeout(rest.post(REQUESTS + "?timeout=60", order))).isEqualTo(60);
    assertThat(timeout(rest.post(REQUESTS, order.copy().put("timeout", 61)))).isEqualTo(61);
    assertThat(timeout(rest.post(REQUESTS, order.copy().putNull("parameters")))).isEqualTo(3600);
    assertThat(rest.post(REQUESTS + "?timeout=soon", order).status()).isEqualTo(400);
    assertThat(rest.post(REQUESTS + "?timeout=0", order).status()).isEqualTo(400);
    PLATFORM.clock().advance(Duration.ofSeconds(60));
    assertThat(
            rest.get(REQUESTS + "?_limit=100").results().stream()
                .filter(request -> devices(device.key()).equals(request.getJsonArray("devices")))
                .map(request -> request.getBoolean("complete")))
        .containsExactly(true, false, false);
  }

  @Test
  @DisplayName("DM-164 REST-50 a second firmware action is a conflict unless override is true")
  void override() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    JsonObject order = order("firmware/download", device.key());
    String first = start(order);
    assertThat(rest.post(REQUESTS, order).status()).isEqualTo(409);
    assertThat(rest.post(REQUESTS + "?override=false", order).status()).isEqualTo(409);
    assertThat(rest.post(REQUESTS + "?override=yes", order).status()).isEqualTo(400);
    assertThat(rest.post(REQUESTS + "?override=true", order).status()).isEqualTo(202);
    assertThat(
            rest.get(statusPath(REQUESTS + "/" + first, device.key())).json().getInteger("status"))
        .isEqualTo(4);
  }

  @Test
  @DisplayName("REST-57 REST-63 status numbers: 0 success, 2 failed, 3 timed out, each complete")
  void statusNumbers() throws Exception {
    ManagedClient done = ManagedClient.device(PLATFORM);
    ManagedClient failed = ManagedClient.device(PLATFORM);
    ManagedClient late = ManagedClient.device(PLATFORM);
    String path =
        REQUESTS + "/" + start(order("device/reboot", done.key(), failed.key(), late.key()));
    done.answer("mgmt/initiate/device/reboot", 202);
    done.manage(ManagedClient.ALL);
    failed.answer("mgmt/initiate/device/reboot", 500);
    PLATFORM.clock().advance(Duration.ofHours(2));
    Answer statuses = rest.get(path + "/deviceStatus");
    assertThat(statuses.results().stream().map(status -> status.getInteger("status")))
        .containsExactly(0, 2, 3);
    assertThat(statuses.results()).allMatch(status -> status.getBoolean("complete"));
    Answer firstPage = rest.get(path + "/deviceStatus?_limit=2");
    assertThat(firstPage.results()).hasSize(2);
    assertThat(firstPage.json().getString("bookmark")).isNotEmpty();
  }

  @Test
  @DisplayName("GW-3 GW-6 gateways of both roles start and see actions of their group, clear none")
  void gateways() throws Exception {
    for (GatewayRole role : GatewayRole.values()) {
      String name = PLATFORM.newId();
      TestClient client = PLATFORM.gateway("rtu", name, role);
      DeviceKey key = new DeviceKey("rtu", name);
      ManagedClient self = ManagedClient.behind(client, key).subscribe().manage(ManagedClient.ALL);
      ManagedClient stranger = ManagedClient.device(PLATFORM);
      String foreign = REQUESTS + "/" + start(order("device/reboot", stranger.key()));
      RestClient gateway =
          new RestClient(
              PLATFORM.simulator().httpPort(), "g/acme01/rtu/" + name, RunningPlatform.TOKEN);
      Answer started = gateway.post(REQUESTS, order("device/reboot", key));
      assertThat(started.status()).isEqualTo(202);
      String path = REQUESTS + "/" + started.json().getString("reqId");
      self.expect("mgmt/initiate/device/reboot");
      assertThat(gateway.get(path).status()).isEqualTo(200);
      assertThat(gateway.get(path + "/deviceStatus").results()).hasSize(1);
      assertThat(gateway.get(REQUESTS).results()).hasSize(1);
      assertThat(gateway.delete(path).status()).isEqualTo(403);
      assertThat(gateway.send("POST", path + "/cancel", "").status()).isEqualTo(403);
      assertThat(gateway.get(foreign).status()).isEqualTo(403);
      assertThat(gateway.get(foreign + "/deviceStatus").status()).isEqualTo(403);
      assertThat(gateway.post(REQUESTS, order("device/reboot", stranger.key())).status())
          .isEqualTo(403);
      assertThat(gateway.post(REQUESTS, order("device/reboot", key, stranger.key())).status())
          .isEqualTo(403);
    }
  }

  @Test
  @DisplayName("REST-19 the removal of a device ends what is outstanding for it")
  void removedDevice() throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM);
    String path = REQUESTS + "/" + start(order("device/reboot", device.key()));
    rest.delete("/device/types/pump/devices/" + device.key().deviceId());
    JsonObject status = rest.get(statusPath(path, device.key())).json();
    assertThat(status.getInteger("status")).isEqualTo(2);
    assertThat(status.getBoolean("complete")).isTrue();
  }

  private String start(JsonObject order) throws Exception {
    Answer answer = rest.post(REQUESTS, order);
    assertThat(answer.status()).isEqualTo(202);
    return answer.json().getString("reqId");
  }

  private int timeout(Answer started) throws Exception {
    return rest.get(REQUESTS + "/" + started.json().getString("reqId"))
        .json()
        .getInteger("timeout");
  }

  private static String now() {
    return DateTimeFormatter.ISO_INSTANT.format(PLATFORM.clock().instant());
  }

  private static String statusPath(String path, DeviceKey device) {
    return path + "/deviceStatus/" + device.typeId() + "/" + device.deviceId();
  }

  private static JsonObject order(String action, DeviceKey device, String parameter, String value) {
    JsonArray parameters =
        new JsonArray().add(new JsonObject().put("name", parameter).put("value", value));
    return order(action, device).put("parameters", parameters);
  }

  private static JsonObject order(String action, DeviceKey... devices) {
    return new JsonObject().put("action", action).put("devices", devices(devices));
  }

  private static JsonArray devices(DeviceKey... keys) {
    JsonArray devices = new JsonArray();
    for (DeviceKey key : keys) {
      devices.add(new JsonObject().put("typeId", key.typeId()).put("deviceId", key.deviceId()));
    }
    return devices;
  }
}
