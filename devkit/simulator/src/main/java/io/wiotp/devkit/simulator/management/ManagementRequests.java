/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.json.JsonDocument;
import io.wiotp.devkit.simulator.ledger.Findings;
import io.wiotp.devkit.simulator.router.Router;
import io.wiotp.devkit.simulator.session.Message;
import io.wiotp.devkit.simulator.topic.Address;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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

  private static final String RESPONSE = "response";

  private final Router router;
  private final ManagedDevices devices;
  private final DeviceOperations operations;
  private final Findings findings;
  private final FrameConduct conduct;
  private ActionListener listener = ActionListener.NONE;
  private ManagementFaults faults = ManagementFaults.NONE;

  ManagementRequests(
      Router router, ManagedDevices devices, DeviceOperations operations, Findings findings) {
    this.router = router;
    this.devices = devices;
    this.operations = operations;
    this.findings = findings;
    this.conduct = new FrameConduct(findings);
  }

  /** Sets who is told what devices do; there is one listener. */
  public void listener(ActionListener told) {
    listener = told;
    devices.listener(told);
  }

  /** Sets which custom bundles exist (DM-44); none unless told otherwise. */
  public void bundles(Predicate<String> defined) {
    operations.bundles(defined);
  }

  /** Sets what is done wrong on demand; nothing unless told otherwise. */
  public void faults(ManagementFaults wanted) {
    faults = wanted;
  }

  /**
   * Takes what a client sent below {@code iotdevice-1} for a device. A request is answered exactly
   * once if it has a {@code reqId}, else never (DM-4, SIM-33, SIM-34).
   *
   * @param clientId who sent it
   */
  public void accept(String clientId, DeviceKey device, Message message) {
    devices.active(device);
    if (message.qos() == 0) {
      findings.report(clientId, "SDKDM-51", "a management message has quality of service 0");
    }
    String operation = message.address().operation();
    JsonDocument document = JsonDocument.read(message.payload());
    if (operation.equals(RESPONSE)) {
      answered(clientId, device, document);
    } else {
      conduct.requested(clientId, devices.get(device), operation, document.members());
      requested(clientId, device, operation, document);
    }
  }

  /**
   * Sends a request to a device, or to the gateway that subscribed for it, at quality of service 1.
   *
   * @param operation the topic without its start, for example {@code mgmt/initiate/device/reboot}
   * @param frame with or without {@code reqId}
   */
  public void send(DeviceKey device, String operation, JsonObject frame) {
    ManagedDevice managed = devices.get(device);
    conduct.asked(managed, operation, frame);
    if (managed != null) {
      managed.observations().asked(operation, frame);
    }
    router.route(new Message(Address.management(device, operation), QOS, frame.toBuffer()));
  }

  private void requested(
      String clientId, DeviceKey device, String operation, JsonDocument document) {
    String reqId = reqId(document);
    DeviceOperations.Consequence consequence = told -> {};
    JsonObject answer = new JsonObject();
    try {
      consequence = perform(clientId, device, operation, document);
      answer.put("rc", 200);
    } catch (RequestException e) {
      LOG.info("{} sent {} for {}: {} {}", clientId, operation, device, e.code(), e.text());
      answer.put("rc", e.code()).put("message", e.text());
    }
    if (reqId != null) {
      answer.put("reqId", reqId);
      faults.answers(device, operation, answer).forEach(frame -> send(device, RESPONSE, frame));
    }
    // The answer goes first: what follows may send the next request.
    consequence.tell(listener);
  }

  private DeviceOperations.Consequence perform(
      String clientId, DeviceKey device, String operation, JsonDocument document)
      throws RequestException {
    int refusal = faults.refuse(device, operation);
    if (refusal != 0) {
      throw new RequestException(refusal, "Refused on demand.");
    }
    if (document.fault() != null) {
      throw RequestException.invalid(document.fault());
    }
    return operations.perform(clientId, device, operation, document.members());
  }

  private void answered(String clientId, DeviceKey device, JsonDocument document) {
    String reqId = reqId(document);
    if (document.fault() != null) {
      findings.report(clientId, "DM-3", "a response can not be read: " + document.fault());
      return;
    }
    conduct.answered(clientId, devices.get(device), document.members());
    if (reqId == null) {
      LOG.debug("{} answers for {} without reqId, which answers nothing", clientId, device);
    } else if (!(document.members().getValue("rc") instanceof Integer code)) {
      findings.report(clientId, "DM-3", "a response has no rc that is an integer");
    } else {
      ManagedDevice managed = devices.get(device);
      if (managed != null) {
        managed.observations().answered(reqId, code);
      }
      listener.answered(device, document.members());
    }
  }

  private static @Nullable String reqId(JsonDocument document) {
    return document.members().getValue("reqId") instanceof String text ? text : null;
  }
}
