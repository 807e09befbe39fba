/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.ClientIdException;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.session.Message;
import io.wiotp.devkit.simulator.session.Session;
import io.wiotp.devkit.simulator.space.OrganizationSpace;
import io.wiotp.devkit.simulator.topic.Address;
import io.wiotp.devkit.simulator.topic.TopicException;
import io.wiotp.devkit.simulator.topic.TopicGrammar;
import java.util.List;

/**
 * Sends devices what nobody asked the platform to send. It takes the way of all messages: to those
 * who subscribed, and into the queue of a durable session that is away.
 */
final class Injections {
  /** Start of the request ids; the fault's id follows, then a number. */
  private static final String REQ_ID = "fault-";

  private final FaultContext context;

  Injections(FaultContext context) {
    this.context = context;
  }

  /** Sends commands that no handler should trip over (SIM-73). */
  void commands(ActiveFault fault) {
    Buffer payload = BadPayload.of(fault.fault().text("shape"), "");
    forEachDevice(
        fault,
        (space, client, device) ->
            space.router().route(new Message(command(client, device), 1, payload)));
  }

  /** Sends gateways notifications out of form (SIM-77). */
  void notifications(ActiveFault fault) {
    forEachDevice(
        fault,
        (space, client, device) -> {
          if (client.clientClass() == ClientClass.GATEWAY) {
            Buffer payload = BadNotification.of(fault.fault().text("shape"), client);
            space.router().route(new Message(Address.notify(client.device()), 0, payload));
          }
        });
  }

  /** Sends requests of device management, whether or not the device is managed (SIM-72 to 74). */
  void requests(ActiveFault fault) {
    context.faults().expectAnswers();
    ManagementShape shape = ManagementShape.ofWord(fault.fault().text("shape"));
    forEachDevice(
        fault,
        (space, client, device) -> {
          for (ManagementShape.Frame frame : shape.frames(() -> nextId(fault))) {
            space
                .router()
                .route(
                    new Message(
                        Address.management(device, frame.operation()),
                        MqttQoS.AT_LEAST_ONCE.value(),
                        frame.payload()));
          }
        });
  }

  /** Notes what a device answers to such a request. */
  void answered(String topic, Buffer payload) {
    if (!topic.startsWith("iotdevice-1/") || !topic.endsWith("/response")) {
      return;
    }
    try {
      JsonObject answer = new JsonObject(payload);
      if (answer.getValue("reqId") instanceof String reqId && reqId.startsWith(REQ_ID)) {
        ActiveFault fault = context.faults().get(reqId.split("-", 3)[1]);
        if (fault != null) {
          fault.answered(new JsonObject().put("reqId", reqId).put("rc", answer.getValue("rc")));
        }
      }
    } catch (DecodeException | ClassCastException e) {
      // No answer to anything; the platform says so itself.
      return;
    }
  }

  private static String nextId(ActiveFault fault) {
    return REQ_ID + fault.id() + "-" + fault.nextNumber();
  }

  private interface Sending {
    void send(OrganizationSpace space, ClientId client, DeviceKey device);
  }

  /** Devices and gateways that are connected, or have left a session. */
  private void forEachDevice(ActiveFault fault, Sending sending) {
    for (OrganizationSpace space : context.spaces().all()) {
      for (Session session : List.copyOf(space.sessions().values())) {
        ClientId client = session.client();
        if (!client.clientClass().isApplication()
            && fault.isActive()
            && fault.covers(Target.client(client.text()))) {
          context.faults().struck(fault);
          sending.send(space, client, addressee(fault.fault(), client));
        }
      }
    }
  }

  /** The device that a message is for: the client itself, or one that may not be its own. */
  private static DeviceKey addressee(Fault fault, ClientId client) {
    DeviceKey own = client.device();
    return new DeviceKey(
        chosen(fault.text("toType", "*"), own.typeId()),
        chosen(fault.text("toDevice", "*"), own.deviceId()));
  }

  private static String chosen(String wanted, String own) {
    return wanted.equals("*") ? own : wanted;
  }

  private static Address command(ClientId client, DeviceKey device) {
    try {
      ClientId application = ClientId.parse("a:" + client.organization() + ":fault");
      return new TopicGrammar(application)
          .publication(
              "iot-2/type/" + device.typeId() + "/id/" + device.deviceId() + "/cmd/fault/fmt/json");
    } catch (ClientIdException | TopicException e) {
      throw new FaultException("toType and toDevice", device, "an identifier each");
    }
  }
}
