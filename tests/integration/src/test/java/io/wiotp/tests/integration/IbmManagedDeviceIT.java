/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.ibm.iotf.devicemgmt.DeviceData;
import com.ibm.iotf.devicemgmt.DeviceFirmware;
import com.ibm.iotf.devicemgmt.DeviceInfo;
import com.ibm.iotf.devicemgmt.LogSeverity;
import com.ibm.iotf.devicemgmt.device.ManagedDevice;
import io.wiotp.devkit.simulator.Simulator;
import io.wiotp.devkit.simulator.SimulatorOptions;
import java.nio.file.Path;
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

/** IBM's managed device, on short topics, against the simulator. */
@Timeout(120)
class IbmManagedDeviceIT {
  private static final String ORGANIZATION = "ibm001";
  private static final String PATH = "device/types/valve/devices/v1";

  @TempDir Path folder;
  private Simulator simulator;
  private JvmTrust trust;
  private PlatformApi platform;
  private final AtomicReference<ManagedDevice> device = new AtomicReference<>();
  private final IbmHandlers handlers = new IbmHandlers();

  @BeforeEach
  void start() throws Exception {
    simulator = Simulator.start(SimulatorOptions.defaults().withOrganization(ORGANIZATION));
    trust = JvmTrust.of(simulator.caFile(), folder);
    platform = new PlatformApi(simulator);
    Properties properties = new Properties();
    properties.setProperty("Organization-ID", ORGANIZATION);
    properties.setProperty("Device-Type", "valve");
    properties.setProperty("Device-ID", "v1");
    properties.setProperty("Authentication-Method", "token");
    properties.setProperty("Authentication-Token", simulator.registerDevice("valve", "v1", null));
    properties.setProperty("mqtt-server", "localhost");
    properties.setProperty("port", Integer.toString(simulator.tlsPort()));
    DeviceData data =
        new DeviceData.Builder()
            .typeId("valve")
            .deviceId("v1")
            .deviceInfo(new DeviceInfo.Builder().serialNumber("V-1").fwVersion("1.0").build())
            .deviceFirmware(new DeviceFirmware.Builder().build())
            .build();
    ManagedDevice client = new ManagedDevice(properties, data);
    device.set(client);
    client.connect();
    client.addDeviceActionHandler(handlers.actions());
    client.addFirmwareHandler(handlers.firmware());
    manage();
  }

  @AfterEach
  void stop() throws Exception {
    device.get().disconnect();
    handlers.close();
    simulator.close();
    trust.close();
  }

  private void manage() throws Exception {
    assertThat(device.get().sendManageRequest(3600, true, true)).isTrue();
    // The library subscribes only after that answer, and waits for nothing (SDKDM-48); an answer
    // to what it sends then says that the platform has the subscription.
    assertThat(device.get().clearErrorCodes()).isEqualTo(200);
  }

  @Test
  @DisplayName("DM-22 DM-23 DM-24 DM-25 DM-26 DM-27 DM-28 every request of the device is answered")
  void requestsOfTheDevice() throws Exception {
    JsonObject info = platform.get(PATH).getAsJsonObject().getAsJsonObject("deviceInfo");
    assertThat(info.get("serialNumber").getAsString()).isEqualTo("V-1");

    ManagedDevice client = device.get();
    assertThat(client.updateLocation(45.4, 9.2, 100.0, new Date(), 5.0)).isEqualTo(200);
    assertThat(platform.get(PATH + "/location").getAsJsonObject().get("accuracy").getAsDouble())
        .isEqualTo(5.0);
    assertThat(client.addErrorCode(5)).isEqualTo(200);
    assertThat(client.addErrorCode(6)).isEqualTo(200);
    assertThat(platform.get(PATH + "/diag/errorCodes").getAsJsonArray()).hasSize(2);
    assertThat(client.clearErrorCodes()).isEqualTo(200);
    assertThat(platform.get(PATH + "/diag/errorCodes").getAsJsonArray()).isEmpty();
    assertThat(client.addLog("hot", new Date(), LogSeverity.error)).isEqualTo(200);
    assertThat(platform.get(PATH + "/diag/logs").getAsJsonArray()).hasSize(1);
    assertThat(client.clearLogs()).isEqualTo(200);

    assertThat(client.sendUnmanageRequest()).isTrue();
    assertThat(platform.status(PATH + "/mgmt")).isEqualTo(404);
  }

  @Test
  @DisplayName("DM-33 DM-34 DM-35 DM-36 every action of the platform is done by the device")
  void actionsOfThePlatform() throws Exception {
    for (String action : List.of("device/reboot", "device/factoryReset")) {
      String request = platform.start(action, "valve", "v1", "[]");
      platform.awaitAccepted(request, "valve", "v1");
      manage();
      platform.awaitSuccess(request, "valve", "v1");
    }
    String parameters =
        """
        [{"name":"version","value":"2.0"},{"name":"uri","value":"http://127.0.0.1:9/fw.bin"}]""";
    String download = platform.start("firmware/download", "valve", "v1", parameters);
    platform.awaitSuccess(download, "valve", "v1");
    String update = platform.start("firmware/update", "valve", "v1", "[]");
    platform.awaitSuccess(update, "valve", "v1");
    assertThat(handlers.done())
        .containsExactly(
            "reboot valve/v1",
            "factoryReset valve/v1",
            "download 2.0 http://127.0.0.1:9/fw.bin",
            "update 2.0");
    assertThat(handlers.failures()).isEmpty();
  }
}
