/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.ClientIdException;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.space.OrganizationSpace;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Spoils the platform's answers to one client's device management (SIM-69, SIM-70, SIM-71). A
 * request that is refused never reaches the platform: it has no effect.
 */
final class ManagementAnswers {
  private static final int MAX_PENDING = 1_000;

  private final FaultContext context;
  private final Map<String, Asked> pending =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
          return size() > MAX_PENDING;
        }
      };
  private @Nullable String former;
  private boolean passing;

  ManagementAnswers(FaultContext context) {
    this.context = context;
  }

  /** Takes a request of the client; false if a fault has answered it. */
  boolean passes(Target target, Buffer payload) {
    ManagementOperation operation =
        target.topic() == null ? null : ManagementOperation.of(target.topic());
    DeviceKey device = target.device();
    String reqId = operation == null ? null : reqId(payload);
    if (operation == null || device == null || reqId == null) {
      return true;
    }
    ActiveFault refusal =
        context.faults().strike(FaultKind.MANAGEMENT_REFUSAL, target, operation::isMeantBy);
    if (refusal != null) {
      long rc = Long.parseLong(refusal.fault().text("rc"));
      send(
          target.client(),
          device,
          new JsonObject()
              .put("rc", rc)
              .put("message", "refused by fault " + refusal.id())
              .put("reqId", reqId));
      return false;
    }
    if (context.faults().has(FaultKind.MANAGEMENT_RESPONSE)) {
      pending.put(reqId, new Asked(operation, target));
    }
    return true;
  }

  /**
   * What becomes of a message of the platform; null if nothing is to be sent now.
   *
   * @param later sends it after all
   */
  @Nullable Delivery changed(Delivery answer, Later later) {
    String topic = answer.topic();
    if (passing || !topic.startsWith("iotdm-1/") || !topic.endsWith("/response")) {
      return answer;
    }
    String reqId = reqId(answer.payload());
    Asked asked = reqId == null ? null : pending.remove(reqId);
    String before = former;
    former = reqId;
    ActiveFault fault =
        asked == null
            ? null
            : context
                .faults()
                .strike(
                    FaultKind.MANAGEMENT_RESPONSE, asked.target(), asked.operation()::isMeantBy);
    if (fault == null || asked == null) {
      return answer;
    }
    JsonObject frame = new JsonObject(answer.payload());
    switch (fault.fault().text("shape")) {
      case "omitted" -> {
        later.forget(answer);
        return null;
      }
      case "delayed" -> {
        later.send(answer, fault.fault().integer("delayMs"));
        return null;
      }
      case "wrong-reqid" -> frame.put("reqId", "fault-wrong-" + fault.id());
      case "former-reqid" -> frame.put("reqId", before == null ? "fault-former" : before);
      case "no-reqid" -> frame.remove("reqId");
      case "twice" -> {
        DeviceKey device = asked.target().device();
        if (device != null) {
          context.timer().after(1, () -> again(asked.target().client(), device, frame));
        }
      }
      default -> throw new IllegalStateException("the parameter permits no other shape");
    }
    return answer.with(frame.toBuffer());
  }

  /** How a delivery goes on that is not sent now. */
  interface Later {
    void send(Delivery delivery, long milliseconds);

    /** Counts it as taken by the client, so that nobody repeats it. */
    void forget(Delivery delivery);
  }

  private void again(String client, DeviceKey device, JsonObject frame) {
    passing = true;
    try {
      send(client, device, frame);
    } finally {
      passing = false;
    }
  }

  private void send(String client, DeviceKey device, JsonObject frame) {
    try {
      OrganizationSpace space = context.spaces().space(ClientId.parse(client).organization());
      if (space != null) {
        space.management().requests().send(device, "response", frame);
      }
    } catch (ClientIdException e) {
      throw new IllegalStateException("the client is connected", e);
    }
  }

  private static @Nullable String reqId(Buffer payload) {
    try {
      return new JsonObject(payload).getValue("reqId") instanceof String text ? text : null;
    } catch (DecodeException | ClassCastException e) {
      return null; // no request; the platform deals with it
    }
  }

  private record Asked(ManagementOperation operation, Target target) {}
}
