/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.ledger.Findings;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Watches the frames of device management and reports what the platform tolerates but a good client
 * does not do (SIM-41). What is seen without reading frames is reported at the door of MQTT. Used
 * on the event loop only; a lenient simulator watches nothing.
 */
final class FrameConduct {
  /** UTC with milliseconds, as a client should write it (EVT-10). */
  private static final Pattern GOOD_TIME = Pattern.compile(".*:\\d\\d\\.\\d{3}Z");

  private static final Pattern MICROSECONDS = Pattern.compile(".*\\.\\d{6}(Z|[+-][0-9:]+)");
  private static final Pattern WITH_OFFSET = Pattern.compile(".*:\\d\\d(\\.\\d+)?(Z|[+-][0-9:]+)");

  private static final int MIN_LIFETIME = 3600;
  private static final String FIRMWARE = "mgmt.firmware";

  private final Findings findings;

  FrameConduct(Findings findings) {
    this.findings = findings;
  }

  /** Notes a request of the platform; null for a device that is not managed. */
  void asked(@Nullable ManagedDevice device, String operation, JsonObject frame) {
    if (device != null && findings.isStrict()) {
      device.memory().asked(operation, frame);
    }
  }

  /** Notes a request of a device, before it is carried out or refused. */
  void requested(
      String clientId, @Nullable ManagedDevice device, String operation, JsonObject frame) {
    if (!findings.isStrict()) {
      return;
    }
    JsonObject d = frame.getValue("d") instanceof JsonObject object ? object : new JsonObject();
    Report report = (factId, text) -> findings.report(clientId, factId, text);
    switch (operation) {
      case "mgmt/manage" -> manage(report, d);
      case "device/update/location" -> time(report, d.getValue("measuredDateTime"));
      case "add/diag/log" -> time(report, d.getValue("timestamp"));
      case "notify" -> notification(report, device, d, frame);
      default -> {
        // Nothing about the others can be done differently.
      }
    }
  }

  /** Notes an answer of a device. */
  void answered(String clientId, @Nullable ManagedDevice device, JsonObject frame) {
    if (!findings.isStrict()) {
      return;
    }
    Report report = (factId, text) -> findings.report(clientId, factId, text);
    if ("".equals(frame.getValue("message"))) {
      report.add("SDKDM-29", "an answer has an empty message");
    }
    if (frame.getValue("d") instanceof JsonObject d
        && d.getValue("fields") instanceof JsonArray fields
        && fields.stream().anyMatch(String.class::isInstance)) {
      report.add("SDKDM-4", "the fields of an answer are strings, not objects (DM-102)");
    }
    Object reqId = frame.getValue("reqId");
    if (!(reqId instanceof String text)) {
      unasked(report, frame);
    } else if (device != null) {
      DeviceMemory.Request request = device.memory().answered(text);
      if (request != null) {
        answered(report, device.memory(), request, frame);
      }
    }
  }

  private static void unasked(Report report, JsonObject frame) {
    report.add("SDKDM-5", "an answer has no reqId, so nobody asked for it (DM-4)");
    if (frame.containsKey("reqId")) {
      report.add("SDKDM-50", "an answer has a reqId that is no string");
    } else if (Integer.valueOf(204).equals(frame.getValue("rc"))) {
      report.add("SDKDM-37", "an update without reqId is answered 204");
    }
  }

  private static void answered(
      Report report, DeviceMemory memory, DeviceMemory.Request request, JsonObject frame) {
    Object rc = frame.getValue("rc");
    if (request.operation().equals("observe") && Integer.valueOf(200).equals(rc)) {
      if (!(frame.getValue("d") instanceof JsonObject)) {
        report.add("SDKDM-31", "observe is answered 200 without the values (DM-101)");
      }
      for (JsonObject field : DeviceMemory.fields(frame)) {
        if (firmware(field).getValue("state") instanceof Integer state) {
          memory.firmwareState(state);
        }
      }
    } else if (request.operation().equals("cancel") && Integer.valueOf(200).equals(rc)) {
      memory.cancelled(request.fields());
    } else if (request.operation().equals("mgmt/initiate/firmware/update")
        && Integer.valueOf(202).equals(rc)) {
      Integer state = memory.firmwareState();
      if (state != null && state != 2) {
        report.add("SDKDM-9", "an update begins although no image is downloaded (DM-152)");
      }
    }
  }

  private static void manage(Report report, JsonObject d) {
    if (d.getValue("lifetime") instanceof Number lifetime
        && lifetime.longValue() > 0
        && lifetime.longValue() < MIN_LIFETIME) {
      report.add("SDKDM-12", "lifetime is below 3600 s, as what remains of an earlier one");
    }
    if (d.getValue("deviceInfo") instanceof JsonObject info) {
      if (info.isEmpty()) {
        report.add("DM-60", "deviceInfo is empty");
      } else if (info.getMap().containsValue(null)) {
        report.add("SDKDM-25", "deviceInfo has members that are null");
      }
    }
  }

  private static void time(Report report, @Nullable Object value) {
    // A time without offset is SDKDM-27, which is more than a matter of form.
    if (!(value instanceof String text)
        || text.length() > 40
        || GOOD_TIME.matcher(text).matches()
        || !WITH_OFFSET.matcher(text).matches()) {
      return;
    }
    if (MICROSECONDS.matcher(text).matches()) {
      report.add("SDKDM-28", "a time has microseconds instead of milliseconds and Z (EVT-10)");
    } else {
      report.add("SDKDM-16", "a time is not written with milliseconds and Z (EVT-10)");
    }
  }

  private static void notification(
      Report report, @Nullable ManagedDevice device, JsonObject d, JsonObject frame) {
    if (!d.containsKey("fields") && d.containsKey("field")) {
      report.add("SDKDM-26", "a notification has a field without the list fields");
    }
    if (device == null) {
      return;
    }
    for (JsonObject field : DeviceMemory.fields(frame)) {
      if (field.getValue("field") instanceof String name) {
        observed(report, device, name);
      }
      firmware(report, device.memory(), firmware(field), frame.containsKey("reqId"));
    }
  }

  private static void observed(Report report, ManagedDevice device, String name) {
    boolean observed =
        device.observed().stream().anyMatch(field -> DeviceMemory.overlap(field, name));
    if (observed || device.memory().mayObserve(name)) {
      return;
    }
    if (device.memory().isCancelled(name)) {
      report.add("SDKDM-3", "an observation goes on although its cancel was answered 200");
    } else {
      report.add("DM-107", "an attribute is notified that is not observed");
    }
  }

  private static void firmware(
      Report report, DeviceMemory memory, JsonObject value, boolean hasReqId) {
    boolean hasState = value.containsKey("state");
    boolean hasStatus = value.containsKey("updateStatus");
    if (!hasState && !hasStatus) {
      return;
    }
    if (memory.isPending("mgmt/initiate/firmware/")) {
      report.add("SDKDM-51", "a notification precedes the answer that the action begins");
    }
    if (hasState && hasStatus) {
      memory.together();
    } else if (memory.alone(hasState ? "state" : "updateStatus")) {
      report.add("SDKDM-8", "state and updateStatus change together but come apart (DM-105)");
      if (hasReqId) {
        report.add("SDKDM-39", "state and updateStatus come apart, each with a reqId");
      }
    }
    if (Integer.valueOf(0).equals(value.getValue("state"))
        && Integer.valueOf(1).equals(value.getValue("updateStatus"))) {
      report.add("SDKDM-32", "an update is in progress in state 0 (DM-151)");
    }
    if (value.getValue("state") instanceof Integer state) {
      memory.firmwareState(state);
    }
  }

  /** The firmware members in a field; none if it is about something else. */
  private static JsonObject firmware(JsonObject field) {
    Object value = field.getValue("value");
    if (!(field.getValue("field") instanceof String name)) {
      return new JsonObject();
    }
    if (name.equals(FIRMWARE) && value instanceof JsonObject members) {
      return members;
    }
    return name.startsWith(FIRMWARE + ".")
        ? new JsonObject().put(name.substring(FIRMWARE.length() + 1), value)
        : new JsonObject();
  }

  /** Takes a finding of the client at hand. */
  private interface Report {
    void add(String factId, String text);
  }
}
