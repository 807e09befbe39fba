/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request as it goes on for one of its devices. Used on the event loop only. */
final class DeviceRun {
  /** Bound of what is kept of a device that does not stop to notify. */
  private static final int MAX_EXCHANGES = 200;

  private final ActionRequest request;
  private final DeviceKey device;
  private final Sequence sequence;
  private final List<Exchange> exchanges = new ArrayList<>();
  private DeviceStatus status;
  private @Nullable Sent sent;

  DeviceRun(ActionRequest request, DeviceKey device, Sequence sequence) {
    this.request = request;
    this.device = device;
    this.sequence = sequence;
    this.status = DeviceStatus.waiting(device, "");
  }

  ActionRequest request() {
    return request;
  }

  DeviceKey device() {
    return device;
  }

  Sequence sequence() {
    return sequence;
  }

  DeviceStatus status() {
    return status;
  }

  /** The request that the device has not answered; null if there is none. */
  @Nullable Sent sent() {
    return sent;
  }

  List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  void record(Exchange exchange) {
    if (exchanges.size() < MAX_EXCHANGES) {
      exchanges.add(exchange);
    }
  }

  void sending(Sent next, String failure) {
    sent = next;
    String waiting = "Waiting for the answer to " + next.operation() + ".";
    status =
        failure.isEmpty()
            ? status.saying(waiting)
            : new DeviceStatus(device, StatusCode.FAILED, false, failure);
  }

  void received() {
    sent = null;
  }

  void awaiting(String what) {
    status = status.saying(what);
  }

  /** Ends the run; a failure that was told already stands. */
  void end(StatusCode code, String message) {
    sent = null;
    status =
        status.code() == StatusCode.FAILED
            ? status.ended(StatusCode.FAILED, status.message())
            : status.ended(code, message);
  }

  /** A request on its way. */
  record Sent(String reqId, String operation, @Nullable JsonObject data) {
    JsonObject frame() {
      JsonObject frame = new JsonObject().put("reqId", reqId);
      return data == null ? frame : frame.put("d", data);
    }
  }
}
