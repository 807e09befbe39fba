/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.ledger.Ledger;
import io.wiotp.devkit.simulator.observe.PlatformObserver;
import io.wiotp.devkit.simulator.session.Message;
import io.wiotp.devkit.simulator.space.OrganizationSpace;
import io.wiotp.devkit.simulator.topic.Address;
import io.wiotp.devkit.simulator.topic.TopicException;
import io.wiotp.devkit.simulator.topic.TopicGrammar;

/** Sends commands that a person enters on the page, as an application would (CMD-1). */
final class CommandDesk {
  /** The client that the feed names. */
  static final String OPERATOR = "operator";

  /** Largest payload, in bytes (MQ-24). */
  private static final int MAX_PAYLOAD = 131_072;

  private final OrganizationSpace space;
  private final Ledger ledger;
  private final PlatformObserver observer;
  private final TopicGrammar grammar;

  CommandDesk(OrganizationSpace space, Ledger ledger, PlatformObserver observer) {
    this.space = space;
    this.ledger = ledger;
    this.observer = observer;
    String organization = space.organization().id();
    this.grammar =
        new TopicGrammar(
            new ClientId(
                "a:" + organization + ":" + OPERATOR,
                ClientClass.APPLICATION,
                organization,
                OPERATOR,
                null));
  }

  /** Takes a command; 202 says that it was routed, not that the device had it. */
  void send(RoutingContext context) throws OperatorException {
    OperatorBody body = OperatorBody.of(context);
    DeviceKey device = body.device();
    String commandId = body.text("commandId");
    String format = String.valueOf(body.text("format", "json"));
    int qos = body.integer("qos", 1, 0, 2);
    Buffer payload = Buffer.buffer(String.valueOf(body.text("payload", "")));
    if (payload.length() > MAX_PAYLOAD) {
      throw new OperatorException(
          400, "payload must have at most " + MAX_PAYLOAD + " bytes in UTF-8.");
    }
    Address address = address(device, commandId, format);
    if (space.organization().device(device) == null) {
      throw new OperatorException(404, "Device " + device + " is not registered.");
    }
    ledger.command();
    observer.command(space.organization().id(), OPERATOR, device, commandId, format, payload);
    space.router().route(new Message(address, qos, payload));
    context
        .response()
        .setStatusCode(202)
        .putHeader("Content-Type", "application/json")
        .end(new JsonObject().put("topic", address.topic()).toBuffer());
  }

  private Address address(DeviceKey device, String commandId, String format)
      throws OperatorException {
    try {
      return grammar.publication(
          "iot-2/type/%s/id/%s/cmd/%s/fmt/%s"
              .formatted(device.typeId(), device.deviceId(), commandId, format));
    } catch (TopicException e) {
      throw new OperatorException(
          400, "typeId, deviceId, commandId and format do not make a valid command topic.");
    }
  }
}
