/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.ledger.Findings;
import io.wiotp.devkit.simulator.router.Router;
import io.wiotp.devkit.simulator.session.Message;
import io.wiotp.devkit.simulator.topic.Address;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the management frames of the devices of one organization and sends those of the platform.
 * Used on the event loop only.
 */
public final class ManagementRequests {
  private static final Logger LOG = LoggerFactory.getLogger(ManagementRequests.class);

  /** Both directions of device management (MQ-5, DM-11). */
  private static final int QOS = 1;

  private final Router router;
  private final ManagedDevices devices;
  private final Findings findings;
  private ActionListener listener = ActionListener.NONE;
  private Predicate<String> bundles = bundleId -> false;

  ManagementRequests(Router router, ManagedDevices devices, Findings findings) {
    this.router = router;
    this.devices = devices;
    this.findings = findings;
  }

  /** Sets who is told what devices do; there is one listener. */
  public void listener(ActionListener told) {
    listener = told;
    devices.listener(told);
  }

  /** Sets which custom bundles exist (DM-44); none unless told otherwise. */
  public void bundles(Predicate<String> defined) {
    bundles = defined;
  }

  /**
   * Takes what a client sent below {@code iotdevice-1} for a device.
   *
   * @param clientId who sent it
   */
  public void accept(String clientId, DeviceKey device, Message message) {
    LOG.debug("{} sent {}", clientId, message.address().topic());
  }

  /**
   * Sends a request to a device, or to the gateway that subscribed for it, at quality of service 1.
   *
   * @param operation the topic without its start, for example {@code mgmt/initiate/device/reboot}
   * @param frame with or without {@code reqId}
   */
  public void send(DeviceKey device, String operation, JsonObject frame) {
    router.route(new Message(Address.management(device, operation), QOS, frame.toBuffer()));
  }
}
