/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.ManagementClient.Form;
import io.wiotp.devkit.simulator.RestClient.Answer;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Location, error codes and logs, as the API makes, shows and removes them. */
class DeviceDataRestTest {
  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private RestClient rest;

  @BeforeEach
  void client() {
    rest = PLATFORM.rest();
  }

  @Test
  @DisplayName("REST-36 REST-37 an entry is made, read and removed over HTTP")
  void entries() throws Exception {
    String path = newDevice() + "/diag/logs";
    Answer made = rest.post(path, entry("m", 2).put("data", "AA=="));
    assertThat(made.status()).isEqualTo(201);
    String id = made.json().getString("id");
    assertThat(rest.post(path, entry("other", 0)).status()).isEqualTo(201);
    assertThat(rest.get(path + "/" + id).status()).isEqualTo(200);
    assertThat(rest.get(path + "/" + id).json()).isEqualTo(made.json());
    Answer removed = rest.delete(path + "/" + id);
    assertThat(removed.status()).isEqualTo(204);
    assertThat(removed.body()).isEmpty();
    assertThat(rest.get(path + "/" + id).status()).isEqualTo(404);
    assertThat(rest.delete(path + "/" + id).status()).isEqualTo(404);
    assertThat(new JsonArray(rest.get(path).body()).size()).isEqualTo(1);
    assertThat(rest.delete(path).status()).isEqualTo(204);
    assertThat(rest.get(path).body()).isEqualTo("[]");
  }

  @Test
  @DisplayName("REST-5 REST-36 a severity above 2 has its own id, other errors the common one")
  void entryErrors() throws Exception {
    String path = newDevice() + "/diag/logs";
    Answer high = rest.post(path, entry("m", 3));
    assertThat(high.status()).isEqualTo(400);
    assertThat(high.body()).contains("CUDRS0007E", "CUDRS0012E");
    for (JsonObject body :
        new JsonObject[] {
          new JsonObject(),
          new JsonObject().put("message", "m"),
          entry("m", -1),
          entry("m", 0).put("unknown", 1),
          entry("m", 0).put("timestamp", "now")
        }) {
      Answer refused = rest.post(path, body);
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.json().getString("message")).startsWith("CUDRS0007E");
    }
    assertThat(rest.send("POST", path, "[1]").status()).isEqualTo(400);
  }

  @Test
  @DisplayName("REST-38 REST-39 error codes are made, read and removed over HTTP")
  void codes() throws Exception {
    String path = newDevice() + "/diag/errorCodes";
    assertThat(rest.post(path, code(5).put("timestamp", "2026-01-31T10:00:00Z")).status())
        .isEqualTo(201);
    assertThat(rest.get(path).body())
        .isEqualTo("[{\"errorCode\":5,\"timestamp\":\"2026-01-31T10:00:00.000Z\"}]");
    assertThat(rest.post(path, new JsonObject()).status()).isEqualTo(400);
    assertThat(rest.post(path, code(5).put("more", 1)).status()).isEqualTo(400);
    Answer removed = rest.delete(path);
    assertThat(removed.status()).isEqualTo(204);
    assertThat(removed.body()).isEmpty();
    assertThat(rest.get(path).body()).isEqualTo("[]");
  }

  @Test
  @DisplayName("REST-5 REST-24 a location is set over HTTP; what is out of range is 400")
  void locationOverHttp() throws Exception {
    String path = newDevice() + "/location";
    assertThat(rest.get(path).status()).isEqualTo(404);
    Answer set = rest.put(path, position(9, 45).put("accuracy", 3));
    assertThat(set.status()).isEqualTo(200);
    String now = PLATFORM.clock().instant().toString();
    assertThat(set.json())
        .isEqualTo(
            position(9, 45)
                .put("accuracy", 3)
                .put("measuredDateTime", now)
                .put("updatedDateTime", now));
    assertThat(rest.get(path).json()).isEqualTo(set.json());
    Answer high = rest.put(path, position(9, 91));
    assertThat(high.status()).isEqualTo(400);
    assertThat(high.json().getString("message")).startsWith("CUDHT0300I");
    assertThat(rest.put(path, position(181, 5)).status()).isEqualTo(400);
    assertThat(rest.put(path, new JsonObject().put("longitude", 1)).status()).isEqualTo(400);
    assertThat(rest.put(path, position(1, 1).put("unknown", 1)).status()).isEqualTo(400);
    assertThat(rest.get(path).json()).isEqualTo(set.json());
  }

  @Test
  @DisplayName("REST-16 REST-24 a location given at the registration was measured then")
  void registeredLocation() throws Exception {
    String id = PLATFORM.newId();
    String type = "/device/types/placed-" + id;
    rest.post("/device/types", new JsonObject().put("id", "placed-" + id));
    rest.post(
        type + "/devices", new JsonObject().put("deviceId", id).put("location", position(9, 45)));
    String now = PLATFORM.clock().instant().toString();
    assertThat(rest.get(type + "/devices/" + id + "/location").json())
        .isEqualTo(position(9, 45).put("measuredDateTime", now).put("updatedDateTime", now));
  }

  @Test
  @DisplayName("REST-24 REST-25 REST-35 REST-38 nothing of a device that does not exist")
  void missingDevice() throws Exception {
    String path = "/device/types/pump/devices/nobody";
    for (String extension : new String[] {"/location", "/mgmt", "/diag/logs", "/diag/errorCodes"}) {
      assertThat(rest.get(path + extension).status()).isEqualTo(404);
    }
    assertThat(rest.put(path + "/location", position(1, 1)).status()).isEqualTo(404);
    assertThat(rest.post(path + "/diag/logs", entry("m", 0)).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("REST-31 references are there for what has data, and lead to it")
  void references() throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.DEVICE);
    assertThat(rest.get(device.path()).json().getJsonObject("refs").isEmpty()).isTrue();
    device.code("mgmt/manage", null);
    device.code("device/update/location", position(9, 45));
    device.code("add/diag/log", entry("m", 0));
    device.code("add/diag/errorCodes", code(1));
    JsonObject references = rest.get(device.path()).json().getJsonObject("refs");
    assertThat(references)
        .isEqualTo(
            new JsonObject()
                .put(
                    "diag",
                    new JsonObject()
                        .put("errorCodes", "/api/v0002" + device.path() + "/diag/errorCodes")
                        .put("logs", "/api/v0002" + device.path() + "/diag/logs"))
                .put("location", "/api/v0002" + device.path() + "/location")
                .put("mgmt", "/api/v0002" + device.path() + "/mgmt"));
    assertThat(rest.raw("GET", references.getString("mgmt"), "").status()).isEqualTo(200);
    device.code("mgmt/unmanage", null);
    device.code("clear/diag/log", null);
    references = rest.get(device.path()).json().getJsonObject("refs");
    assertThat(references.containsKey("mgmt")).isFalse();
    assertThat(references.getJsonObject("diag").containsKey("logs")).isFalse();
  }

  @Test
  @DisplayName("GW-3 REST-1 a gateway reads location and mgmt of its group, but no diagnostics")
  void gatewayRights() throws Exception {
    ManagementClient device = ManagementClient.connect(PLATFORM, Form.GATEWAY);
    device.code("mgmt/manage", null);
    String id = device.device().deviceId();
    RestClient gateway =
        new RestClient(
            PLATFORM.simulator().httpPort(), "g/acme01/rtu/" + id, RunningPlatform.TOKEN);
    assertThat(gateway.get(device.path() + "/mgmt").status()).isEqualTo(200);
    assertThat(gateway.put(device.path() + "/location", position(1, 1)).status()).isEqualTo(200);
    assertThat(gateway.get(device.path() + "/location").status()).isEqualTo(200);
    assertThat(gateway.get(device.path() + "/diag/logs").status()).isEqualTo(403);
    assertThat(gateway.post(device.path() + "/diag/errorCodes", code(1)).status()).isEqualTo(403);
    String other = PLATFORM.newId();
    PLATFORM.simulator().registerGateway("rtu", other, null, GatewayRole.PRIVILEGED);
    assertThat(gateway.get("/device/types/rtu/devices/" + other + "/mgmt").status()).isEqualTo(403);
    assertThat(
            gateway
                .put("/device/types/rtu/devices/" + other + "/location", position(1, 1))
                .status())
        .isEqualTo(403);
  }

  private static String newDevice() throws Exception {
    String id = PLATFORM.newId();
    PLATFORM.simulator().registerDevice("pump", id, null);
    return "/device/types/pump/devices/" + id;
  }

  private static JsonObject position(int longitude, int latitude) {
    return new JsonObject().put("latitude", latitude).put("longitude", longitude);
  }

  private static JsonObject entry(String message, int severity) {
    return new JsonObject().put("message", message).put("severity", severity);
  }

  private static JsonObject code(int number) {
    return new JsonObject().put("errorCode", number);
  }
}
