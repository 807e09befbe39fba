/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.ibm.iotf.devicemgmt.DeviceData;
import com.ibm.iotf.devicemgmt.DeviceFirmware;
import com.ibm.iotf.devicemgmt.DeviceInfo;
import com.ibm.iotf.devicemgmt.LogSeverity;
import com.ibm.iotf.devicemgmt.gateway.ManagedGateway;
import io.wiotp.devkit.simulator.Simulator;
import io.wiotp.devkit.simulator.SimulatorOptions;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** IBM's managed gateway with an attached device, against the simulator, all through TLS. */
@Timeout(120)
class IbmManagedGatewayIT {
  private static final String ORGANIZATION = "ibm001";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String FIRMWARE =
      """
      [{"name":"version","value":"2.0"},{"name":"name","value":"fw"},
       {"name":"uri","value":"http://127.0.0.1:9/fw.bin"},{"name":"verifier","value":"abc"}]""";
  private static final String BUNDLE =
      """
      {"bundleId":"acme-ops","displayName":{"en_US":"Ops"},"version":"1.0","actions":{"setLimit":
       {"actionDisplayName":{"en_US":"Set"},"parameters":[{"name":"limit","required":true}]}}}""";

  @TempDir Path folder;
  private Simulator simulator;
  private JvmTrust trust;
  private PlatformApi platform;
  private final AtomicReference<ManagedGateway> gateway = new AtomicReference<>();
  private final IbmHandlers handlers = new IbmHandlers();

  @BeforeEach
  void start() throws Exception {
    simulator = Simulator.start(SimulatorOptions.defaults().withOrganization(ORGANIZATION));
    trust = JvmTrust.of(simulator.caFile(), folder);
    platform = new PlatformApi(simulator);
    String token = simulator.registerGateway("rtu", "gw01", null, GatewayRole.PRIVILEGED);
    DeviceData data =
        new DeviceData.Builder()
            .typeId("rtu")
            .deviceId("gw01")
            .deviceInfo(new DeviceInfo.Builder().serialNumber("K-1").fwVersion("1.0").build())
            .deviceFirmware(new DeviceFirmware.Builder().build())
            .build();
    ManagedGateway client = new ManagedGateway(properties(token), data);
    gateway.set(client);
    client.connect();
    client.addDeviceActionHandler(handlers.actions());
    client.addFirmwareHandler(handlers.firmware());
    client.addCustomActionHandler(handlers.custom());
  }

  @AfterEach
  void stop() throws Exception {
    gateway.get().disconnect();
    handlers.close();
    simulator.close();
    trust.close();
  }

  private Properties properties(String token) {
    Properties properties = new Properties();
    properties.setProperty("Organization-ID", ORGANIZATION);
    properties.setProperty("Gateway-Type", "rtu");
    properties.setProperty("Gateway-ID", "gw01");
    properties.setProperty("Authentication-Method", "token");
    properties.setProperty("Authentication-Token", token);
    properties.setProperty("mqtt-server", "localhost");
    properties.setProperty("port", Integer.toString(simulator.tlsPort()));
    return properties;
  }

  private void manage(String typeId, String deviceId) throws Exception {
    boolean sent =
        typeId.equals("rtu")
            ? gateway.get().sendGatewayManageRequest(0, true, true)
            : gateway.get().sendDeviceManageRequest(typeId, deviceId, 0, true, true);
    assertThat(sent).isTrue();
    awaitSubscribed(typeId, deviceId);
  }

  /**
   * The library subscribes to requests only after the answer to manage, and waits for nothing
   * (SDKDM-48): an answer to what it sends after it says that the platform has the subscription.
   */
  private void awaitSubscribed(String typeId, String deviceId) {
    int code =
        typeId.equals("rtu")
            ? gateway.get().clearGatewayErrorCodes()
            : gateway.get().clearDeviceErrorCodes(typeId, deviceId);
    assertThat(code).isEqualTo(200);
  }

  @Test
  @DisplayName("DM-9 DM-180 gateway and attached device are managed, described and unmanaged")
  void lifeOfManagedDevices() throws Exception {
    platform.post("mgmt/custom/bundle", BUNDLE, 201);
    ManagedGateway client = gateway.get();
    assertThat(client.sendGatewayManageRequest(7200, true, true, List.of("acme-ops"))).isTrue();
    assertThat(client.sendDeviceManageRequest("pump", "p07", 0, true, true)).isTrue();

    JsonObject mgmt = platform.get("device/types/rtu/devices/gw01/mgmt").getAsJsonObject();
    assertThat(mgmt.get("dormant").getAsBoolean()).isFalse();
    assertThat(mgmt.get("dormantDateTime").getAsString()).isNotEmpty();
    assertThat(mgmt.getAsJsonObject("supports").get("acme-ops").getAsBoolean()).isTrue();
    assertThat(platform.get("device/types/pump/devices/p07").toString())
        .contains("\"gatewayId\":\"gw01\"");

    assertThat(client.updateGatewayLocation(45.4, 9.2, 100.0)).isEqualTo(200);
    assertThat(client.updateDeviceLocation("pump", "p07", 45.5, 9.3, 110.0)).isEqualTo(200);
    JsonObject location = platform.get("device/types/pump/devices/p07/location").getAsJsonObject();
    assertThat(location.get("latitude").getAsDouble()).isEqualTo(45.5);
    assertThat(location.get("longitude").getAsDouble()).isEqualTo(9.3);

    diagnostics(client);
    unmanage(client);
  }

  private void diagnostics(ManagedGateway client) throws Exception {
    assertThat(client.addGatewayErrorCode(7)).isEqualTo(200);
    assertThat(client.addDeviceErrorCode("pump", "p07", 42)).isEqualTo(200);
    assertThat(
            client.addDeviceLog("pump", "p07", "coil hot", new Date(), LogSeverity.warning, "data"))
        .isEqualTo(200);
    JsonElement codes = platform.get("device/types/pump/devices/p07/diag/errorCodes");
    assertThat(codes.toString()).contains("\"errorCode\":42");
    JsonArray logs = platform.get("device/types/pump/devices/p07/diag/logs").getAsJsonArray();
    assertThat(logs).hasSize(1);
    assertThat(logs.get(0).toString()).contains("coil hot").contains("\"severity\":1");
    assertThat(client.clearDeviceErrorCodes("pump", "p07")).isEqualTo(200);
    assertThat(client.clearDeviceLogs("pump", "p07")).isEqualTo(200);
    assertThat(platform.get("device/types/pump/devices/p07/diag/logs").getAsJsonArray()).isEmpty();
  }

  private void unmanage(ManagedGateway client) throws Exception {
    assertThat(client.sendDeviceUnmanageRequet("pump", "p07")).isTrue();
    assertThat(platform.status("device/types/pump/devices/p07/mgmt")).isEqualTo(404);
    assertThat(platform.status("device/types/rtu/devices/gw01/mgmt")).isEqualTo(200);
    assertThat(client.sendGatewayUnmanageRequet()).isTrue();
    assertThat(platform.status("device/types/rtu/devices/gw01/mgmt")).isEqualTo(404);
  }

  @Test
  @DisplayName("DM-122 DM-124 REST-66 reboot and factory reset end with the next manage")
  void restarts() throws Exception {
    manage("rtu", "gw01");
    manage("pump", "p07");
    for (String action : List.of("reboot", "factoryReset")) {
      for (List<String> device : List.of(List.of("pump", "p07"), List.of("rtu", "gw01"))) {
        String request = platform.start("device/" + action, device.get(0), device.get(1), "[]");
        platform.awaitAccepted(request, device.get(0), device.get(1));
        manage(device.get(0), device.get(1));
        platform.awaitSuccess(request, device.get(0), device.get(1));
        assertThat(handlers.done()).contains(action + " " + String.join("/", device));
      }
    }
    assertThat(handlers.failures()).isEmpty();
  }

  @Test
  @DisplayName("DM-160 DM-161 DM-182 firmware is downloaded and updated, for both")
  void firmware() throws Exception {
    manage("rtu", "gw01");
    manage("pump", "p07");
    for (List<String> device : List.of(List.of("pump", "p07"), List.of("rtu", "gw01"))) {
      String download = platform.start("firmware/download", device.get(0), device.get(1), FIRMWARE);
      platform.awaitSuccess(download, device.get(0), device.get(1));
      String update = platform.start("firmware/update", device.get(0), device.get(1), "[]");
      platform.awaitSuccess(update, device.get(0), device.get(1));
    }
    assertThat(handlers.done())
        .containsExactly(
            "download 2.0 http://127.0.0.1:9/fw.bin",
            "update 2.0",
            "download 2.0 http://127.0.0.1:9/fw.bin",
            "update 2.0");
    assertThat(handlers.failures()).isEmpty();
  }

  @Test
  @DisplayName("DM-170 DM-172 DM-183 a custom action of an attached device is done and answered")
  void customAction() throws Exception {
    platform.post("mgmt/custom/bundle", BUNDLE, 201);
    assertThat(
            gateway
                .get()
                .sendDeviceManageRequest("pump", "p07", 0, true, true, List.of("acme-ops")))
        .isTrue();
    awaitSubscribed("pump", "p07");
    String request =
        platform.start(
            "acme-ops/setLimit", "pump", "p07", "[{\"name\":\"limit\",\"value\":\"42\"}]");
    platform.awaitSuccess(request, "pump", "p07");
    await().atMost(PATIENCE).until(() -> handlers.done().size() == 1);
    assertThat(handlers.done().get(0)).startsWith("acme-ops/setLimit").contains("\"42\"");
  }
}
