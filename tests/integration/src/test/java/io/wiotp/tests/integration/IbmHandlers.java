/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.integration;

import com.ibm.iotf.client.CustomAction;
import com.ibm.iotf.devicemgmt.CustomActionHandler;
import com.ibm.iotf.devicemgmt.DeviceAction;
import com.ibm.iotf.devicemgmt.DeviceActionHandler;
import com.ibm.iotf.devicemgmt.DeviceFirmware;
import com.ibm.iotf.devicemgmt.DeviceFirmware.FirmwareState;
import com.ibm.iotf.devicemgmt.DeviceFirmware.FirmwareUpdateStatus;
import com.ibm.iotf.devicemgmt.DeviceFirmwareHandler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** What an integrator writes for IBM's managed clients: accepts everything and notes it. */
final class IbmHandlers implements AutoCloseable {
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  // The library calls handlers on the thread that reads its answers: work has to go elsewhere.
  private final ExecutorService work = Executors.newSingleThreadExecutor();

  List<String> done() {
    return done;
  }

  List<Throwable> failures() {
    return failures;
  }

  DeviceActionHandler actions() {
    return new DeviceActionHandler() {
      @Override
      public void handleReboot(DeviceAction action) {
        restart("reboot", action);
      }

      @Override
      public void handleFactoryReset(DeviceAction action) {
        restart("factoryReset", action);
      }
    };
  }

  private void restart(String name, DeviceAction action) {
    action.setStatus(DeviceAction.Status.ACCEPTED);
    done.add(name + " " + action.getTypeId() + "/" + action.getDeviceId());
  }

  DeviceFirmwareHandler firmware() {
    return new DeviceFirmwareHandler() {
      @Override
      public void downloadFirmware(DeviceFirmware firmware) {
        later(
            () -> {
              done.add("download " + firmware.getVersion() + " " + firmware.getUrl());
              firmware.setState(FirmwareState.DOWNLOADED);
            });
      }

      @Override
      public void updateFirmware(DeviceFirmware firmware) {
        later(
            () -> {
              done.add("update " + firmware.getVersion());
              // The library tells changes only: a success has to be one.
              firmware.setUpdateStatus(FirmwareUpdateStatus.IN_PROGRESS);
              firmware.setUpdateStatus(FirmwareUpdateStatus.SUCCESS);
              firmware.setState(FirmwareState.IDLE);
            });
      }
    };
  }

  CustomActionHandler custom() {
    return new CustomActionHandler() {
      @Override
      public void handleCustomAction(CustomAction action) {
        done.add(action.getBundleId() + "/" + action.getActionId() + " " + action.getPayload());
        action.setStatus(CustomAction.Status.OK);
      }
    };
  }

  private void later(Step step) {
    work.execute(
        () -> {
          try {
            step.run();
          } catch (Exception e) {
            failures.add(e);
          }
        });
  }

  @Override
  public void close() throws InterruptedException {
    work.shutdown();
    work.awaitTermination(10, TimeUnit.SECONDS);
  }

  private interface Step {
    void run() throws Exception;
  }
}
