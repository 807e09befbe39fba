/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.RestClient.Answer;
import io.wiotp.devkit.simulator.action.Action;
import io.wiotp.devkit.simulator.action.ActionOrder;
import io.wiotp.devkit.simulator.action.Bundles;
import io.wiotp.devkit.simulator.action.DeviceStatus;
import io.wiotp.devkit.simulator.action.Parameter;
import io.wiotp.devkit.simulator.action.StatusCode;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Custom bundles and their actions, over HTTP and MQTT. */
class CustomActionTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String BUNDLE = "/mgmt/custom/bundle";
  private static final JsonObject SUPPORTS = new JsonObject().put("acme-ops-v1", true);

  @RegisterExtension static final RunningPlatform PLATFORM = new RunningPlatform();

  private RestClient rest;

  @BeforeAll
  static void define() throws Exception {
    PLATFORM.simulator().actions().defineBundle(Bundles.ops());
  }

  @BeforeEach
  void client() {
    rest = rest(PLATFORM.simulator());
  }

  @Test
  @DisplayName(
      "DM-37 DM-40 DM-170 DM-171 DM-172 DM-176 DM-183 SIM-38 a gateway carries out a custom action")
  void attached() throws Exception {
    String name = PLATFORM.newId();
    TestClient gateway = PLATFORM.gateway("rtu", name, GatewayRole.PRIVILEGED);
    ManagedClient pump =
        ManagedClient.behind(gateway, new DeviceKey("pump", name)).subscribe().manage(SUPPORTS);
    String id = start(pump, "setLimit", new Parameter("limit", "42"));
    JsonObject request = pump.expect("mgmt/custom/acme-ops-v1/setLimit");
    assertThat(request.getJsonObject("d").getJsonArray("fields"))
        .isEqualTo(
            new JsonArray()
                .add(new JsonObject().put("field", "unit").put("value", "kW"))
                .add(new JsonObject().put("field", "limit").put("value", "42")));
    assertThat(PLATFORM.simulator().actions().status(id, pump.key()).complete()).isFalse();
    pump.respond(request, 200);
    assertThat(end(id).code()).isEqualTo(StatusCode.SUCCESS);
  }

  @ParameterizedTest(name = "rc {0}")
  @DisplayName("DM-47 DM-48 DM-172 SDKDM-18 every answer but 200 fails it, also 202")
  @CsvSource({"500", "501", "202"})
  void fails(int rc) throws Exception {
    ManagedClient device = ManagedClient.device(PLATFORM, SUPPORTS);
    String id = start(device, "purge");
    JsonObject request = device.answer("mgmt/custom/acme-ops-v1/purge", rc);
    assertThat(request.getJsonObject("d")).isEqualTo(new JsonObject("{\"fields\":[]}"));
    assertThat(end(id).code()).isEqualTo(StatusCode.FAILED);
    assertThat(end(id).message()).contains("" + rc);
  }

  @Test
  @DisplayName("REST-58 REST-59 SDKDM-46 a bundle is made, listed, read, replaced and removed")
  void bundles() throws Exception {
    JsonObject document = Bundles.ops().put("bundleId", "b-" + PLATFORM.newId());
    String path = BUNDLE + "/" + document.getString("bundleId");
    Answer made = rest.post(BUNDLE, document);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json()).isEqualTo(document);
    assertThat(rest.post(BUNDLE, document).status()).isEqualTo(409);
    assertThat(rest.get(BUNDLE).status()).isEqualTo(200);
    assertThat(rest.get(BUNDLE).results()).contains(document);
    assertThat(rest.get(path).json()).isEqualTo(document);

    JsonObject changed = document.copy().put("version", "2.0");
    assertThat(rest.put(path, changed).status()).isEqualTo(200);
    assertThat(rest.get(path).json()).isEqualTo(changed);
    assertThat(rest.put(path, Bundles.ops()).status()).isEqualTo(400);
    assertThat(rest.put(path, new JsonObject()).status()).isEqualTo(400);

    Answer removed = rest.delete(path);
    assertThat(removed.status()).isEqualTo(204);
    assertThat(removed.body()).isEmpty();
    assertThat(rest.get(path).status()).isEqualTo(404);
    assertThat(rest.put(path, document).status()).isEqualTo(404);
    assertThat(rest.delete(path).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("DM-174 DM-175 REST-4 a document that is not valid is answered 400 with the place")
  void invalid() throws Exception {
    JsonObject document = Bundles.ops().put("bundleId", "b-" + PLATFORM.newId());
    document.getJsonObject("actions").getJsonObject("purge").put("parameters", new JsonArray());
    Answer answer = rest.post(BUNDLE, document);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().getJsonArray("violations").getJsonObject(0).getString("message"))
        .contains("actions.purge.parameters");
    assertThat(rest.send("POST", BUNDLE, "[]").status()).isEqualTo(400);
    assertThat(rest.send("POST", BUNDLE, "").status()).isEqualTo(400);
  }

  @Test
  @DisplayName("GW-3 of gateways only a privileged one manages bundles")
  void gateways() throws Exception {
    JsonObject document = Bundles.ops().put("bundleId", "b-" + PLATFORM.newId());
    assertThat(gateway(GatewayRole.STANDARD).post(BUNDLE, document).status()).isEqualTo(403);
    assertThat(gateway(GatewayRole.STANDARD).get(BUNDLE).status()).isEqualTo(403);
    assertThat(gateway(GatewayRole.PRIVILEGED).post(BUNDLE, document).status()).isEqualTo(201);
    RestClient nobody = new RestClient(PLATFORM.simulator().httpPort(), null, null);
    assertThat(nobody.get(BUNDLE).status()).isEqualTo(401);
  }

  @Test
  @DisplayName("DM-44 DM-173 a bundle that is removed can be claimed no more, nor used")
  void removed() throws Exception {
    String bundleId = "b-" + PLATFORM.newId();
    rest.post(BUNDLE, Bundles.ops().put("bundleId", bundleId));
    JsonObject claim = new JsonObject().put(bundleId, true);
    ManagedClient device = ManagedClient.device(PLATFORM, claim);
    rest.delete(BUNDLE + "/" + bundleId);
    JsonObject order =
        new JsonObject()
            .put("action", bundleId + "/purge")
            .put(
                "devices",
                new JsonArray()
                    .add(
                        new JsonObject()
                            .put("typeId", "pump")
                            .put("deviceId", device.key().deviceId())));
    assertThat(rest.post("/mgmt/requests", order).status()).isEqualTo(400);
    device.publish(
        "mgmt/manage",
        new JsonObject().put("d", new JsonObject().put("supports", claim)).put("reqId", "m"));
    assertThat(device.expect("response").getInteger("rc")).isEqualTo(403);
  }

  @Test
  @DisplayName(
      "DM-174 REST-58 bundles outlive a restart with a data directory, also in their changes")
  void restart(@TempDir Path folder) throws Exception {
    SimulatorOptions options =
        SimulatorOptions.defaults().withOrganization("acme02").withDataDirectory(folder);
    JsonObject kept = Bundles.ops().put("bundleId", "kept");
    try (Simulator first = Simulator.start(options)) {
      first.actions().defineBundle(kept);
      first.actions().defineBundle(Bundles.ops().put("bundleId", "gone"));
      RestClient api = rest(first);
      assertThat(api.delete(BUNDLE + "/gone").status()).isEqualTo(204);
      assertThat(api.put(BUNDLE + "/kept", kept.put("version", "2")).status()).isEqualTo(200);
    }
    try (Simulator second = Simulator.start(options)) {
      assertThat(rest(second).get(BUNDLE).results()).containsExactly(kept);
    }
  }

  private static RestClient rest(Simulator simulator) {
    Credentials credentials = simulator.credentials();
    return new RestClient(simulator.httpPort(), credentials.apiKey(), credentials.apiToken());
  }

  private static RestClient gateway(GatewayRole role) throws Exception {
    String name = PLATFORM.newId();
    PLATFORM.simulator().registerGateway("rtu", name, RunningPlatform.TOKEN, role);
    return new RestClient(
        PLATFORM.simulator().httpPort(), "g/acme01/rtu/" + name, RunningPlatform.TOKEN);
  }

  private static String start(ManagedClient device, String action, Parameter... parameters)
      throws Exception {
    return PLATFORM
        .simulator()
        .actions()
        .start(
            ActionOrder.of(Action.of("acme-ops-v1/" + action), device.key())
                .with(List.of(parameters)));
  }

  private static DeviceStatus end(String id) throws Exception {
    return PLATFORM.simulator().actions().await(id, PATIENCE).get(0);
  }
}
