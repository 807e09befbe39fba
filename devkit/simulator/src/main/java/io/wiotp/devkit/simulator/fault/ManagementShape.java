/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Requests of device management that a device has to survive (SIM-72, SIM-73, SIM-74). */
enum ManagementShape {
  REBOOT(request -> List.of(request.of("mgmt/initiate/device/reboot", new JsonObject()))),
  FACTORY_RESET(
      request -> List.of(request.of("mgmt/initiate/device/factory_reset", new JsonObject()))),
  NO_D(request -> List.of(request.of("observe", new JsonObject()))),
  D_TEXT(request -> List.of(request.of("observe", new JsonObject().put("d", "text")))),
  EMPTY_FIELDS(request -> List.of(request.of("device/update", fields()))),
  VALUE_NULL(request -> List.of(request.of("device/update", firmware(null)))),
  VALUE_TEXT(request -> List.of(request.of("device/update", firmware("")))),
  VALUE_NUMBER(request -> List.of(request.of("device/update", firmware(7)))),
  VALUE_ARRAY(request -> List.of(request.of("device/update", firmware(new JsonArray().add(1))))),
  UNKNOWN_FIELD(request -> List.of(request.of("observe", observing("no.such.field")))),
  UNKNOWN_OPERATION(request -> List.of(request.of("mgmt/initiate/nothing", new JsonObject()))),
  REQID_NUMBER(
      request ->
          List.of(
              new Frame(
                  "mgmt/initiate/device/reboot", new JsonObject().put("reqId", 7).toBuffer()))),
  NON_JSON(request -> List.of(request.bad("non-json"))),
  EMPTY(request -> List.of(request.bad("empty"))),
  INVALID_UTF8(request -> List.of(request.bad("invalid-utf8"))),
  DEEP(request -> List.of(request.bad("deep"))),
  HUGE(request -> List.of(request.bad("huge"))),
  ARRAY(request -> List.of(request.bad("array"))),
  UPDATE_WITHOUT_REQID(
      request ->
          List.of(
              new Frame(
                  "device/update",
                  fields(
                          field("location")
                              .put(
                                  "value", new JsonObject().put("latitude", 1).put("longitude", 2)))
                      .toBuffer()))),
  OBSERVE_TWICE(
      request ->
          List.of(
              request.of("observe", observing("mgmt.firmware")),
              request.of("observe", observing("mgmt.firmware")))),
  CANCEL_WITHOUT_OBSERVE(request -> List.of(request.of("cancel", observing("mgmt.firmware")))),
  UPDATE_WITHOUT_DOWNLOAD(
      request -> List.of(request.of("mgmt/initiate/firmware/update", new JsonObject()))),
  DOWNLOAD_TWICE(
      request ->
          List.of(
              request.of("mgmt/initiate/firmware/download", new JsonObject()),
              request.of("mgmt/initiate/firmware/download", new JsonObject())));

  private final Function<Requests, List<Frame>> frames;

  ManagementShape(Function<Requests, List<Frame>> frames) {
    this.frames = frames;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String[] words() {
    return Stream.of(values()).map(ManagementShape::word).toArray(String[]::new);
  }

  static ManagementShape ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /**
   * The frames to send, in their order.
   *
   * @param reqIds gives each request that has one another id
   */
  List<Frame> frames(java.util.function.Supplier<String> reqIds) {
    return frames.apply(new Requests(reqIds));
  }

  /**
   * @param operation the topic after type and id
   */
  record Frame(String operation, Buffer payload) {}

  private record Requests(java.util.function.Supplier<String> reqIds) {
    Frame of(String operation, JsonObject members) {
      return new Frame(
          operation, new JsonObject().put("reqId", reqIds.get()).mergeIn(members).toBuffer());
    }

    Frame bad(String shape) {
      return new Frame("observe", BadPayload.of(shape, "\"reqId\":\"" + reqIds.get() + "\","));
    }
  }

  private static JsonObject fields(JsonObject... fields) {
    JsonArray list = new JsonArray();
    Stream.of(fields).forEach(list::add);
    return new JsonObject().put("d", new JsonObject().put("fields", list));
  }

  private static JsonObject field(String name) {
    return new JsonObject().put("field", name);
  }

  private static JsonObject observing(String name) {
    return fields(field(name));
  }

  private static JsonObject firmware(@org.jspecify.annotations.Nullable Object value) {
    return fields(field("mgmt.firmware").put("value", value));
  }
}
