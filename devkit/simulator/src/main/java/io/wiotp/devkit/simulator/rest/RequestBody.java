/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.json.JsonDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The JSON object of a request, read member by member; whatever is wrong is a 400 (REST-3). */
final class RequestBody {
  /** Members of a device's or type's description (DM-56). */
  private static final Set<String> DEVICE_INFO =
      Set.of(
          "serialNumber",
          "manufacturer",
          "model",
          "deviceClass",
          "description",
          "fwVersion",
          "hwVersion",
          "descriptiveLocation");

  private static final Set<String> LOCATION =
      Set.of(
          "longitude", "latitude", "elevation", "accuracy", "measuredDateTime", "updatedDateTime");

  private static final Pattern JSON =
      Pattern.compile("application/json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?", CASE_INSENSITIVE);

  private final JsonObject members;

  private RequestBody(JsonObject members) {
    this.members = members;
  }

  /**
   * Reads the body of a request.
   *
   * @param known members that may be there
   */
  static RequestBody of(RoutingContext request, Set<String> known) {
    return of(buffer(request), known);
  }

  /** Reads one JSON object. */
  static RequestBody of(Buffer buffer, Set<String> known) {
    JsonDocument document = JsonDocument.read(buffer);
    if (document.fault() != null) {
      throw ApiException.invalid("The body can not be read: " + document.fault());
    }
    return of("the body", document.members(), known);
  }

  /** Reads the body of a request as an object whose members somebody else checks. */
  static JsonObject object(RoutingContext request) {
    JsonDocument document = JsonDocument.read(buffer(request));
    if (document.fault() != null) {
      throw ApiException.invalid("The body can not be read: " + document.fault());
    }
    return document.members();
  }

  /** Reads the body of a request that is an array of objects, at least one. */
  static List<RequestBody> listOf(RoutingContext request, Set<String> known) {
    return listOf(buffer(request), known);
  }

  /** Reads a JSON array of objects, at least one. */
  static List<RequestBody> listOf(Buffer buffer, Set<String> known) {
    try {
      JsonArray array = new JsonArray(buffer);
      if (array.isEmpty()) {
        throw ApiException.invalid("The body is an empty array.");
      }
      return list("the body", array, known);
    } catch (DecodeException | ClassCastException e) {
      throw ApiException.invalid("The body is not a JSON array.");
    }
  }

  private static List<RequestBody> list(String place, JsonArray array, Set<String> known) {
    List<RequestBody> bodies = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      String element = place + "[" + i + "]";
      if (!(array.getValue(i) instanceof JsonObject members)) {
        throw ApiException.invalid(element + " must be an object.");
      }
      bodies.add(of(element, members, known));
    }
    return bodies;
  }

  private static RequestBody of(String place, JsonObject members, Set<String> known) {
    requireKnown(place, members, known);
    return new RequestBody(members);
  }

  /** The body as it came; it has to say that it is JSON, or nothing (REST-2). */
  private static Buffer buffer(RoutingContext request) {
    String type = request.request().getHeader("Content-Type");
    if (type != null && !JSON.matcher(type).matches()) {
      throw ApiException.invalid("The Content-Type must be application/json.");
    }
    Buffer buffer = request.body().buffer();
    if (buffer == null || buffer.length() == 0) {
      throw ApiException.invalid("The request has no body.");
    }
    return buffer;
  }

  /** All members as they were sent. */
  JsonObject members() {
    return members;
  }

  /** The objects of an array; an error if it is missing. */
  List<RequestBody> each(String name, Set<String> known) {
    JsonArray array = member(name, JsonArray.class, "an array");
    if (array == null) {
      throw ApiException.invalid(name + " is missing.");
    }
    return list(name, array, known);
  }

  /** The device that the members {@code typeId} and {@code deviceId} name. */
  DeviceKey device() {
    return new DeviceKey(requiredText("typeId"), requiredText("deviceId"));
  }

  String requiredText(String name) {
    String value = text(name);
    if (value == null) {
      throw ApiException.invalid(name + " is missing.");
    }
    return value;
  }

  @Nullable String text(String name) {
    return member(name, String.class, "a string");
  }

  boolean requiredFlag(String name) {
    if (members.getValue(name) instanceof Boolean flag) {
      return flag;
    }
    throw ApiException.invalid(name + " must be true or false.");
  }

  int integer(String name, int otherwise, int min, int max) {
    Object value = members.getValue(name);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Integer number && number >= min && number <= max) {
      return number;
    }
    throw ApiException.invalid(name + " must be an integer from " + min + " to " + max + ".");
  }

  /** An object with free members; null if it is not given. */
  @Nullable JsonObject object(String name) {
    return member(name, JsonObject.class, "an object");
  }

  private <T> @Nullable T member(String name, Class<T> type, String rule) {
    Object value = members.getValue(name);
    if (value == null || type.isInstance(value)) {
      return type.cast(value);
    }
    throw ApiException.invalid(name + " must be " + rule + ".");
  }

  /** An object with free members; empty if it is not given. */
  JsonObject objectOrEmpty(String name) {
    JsonObject value = object(name);
    return value == null ? new JsonObject() : value;
  }

  /** The description of a device; members that are null are left out. */
  JsonObject deviceInfo() {
    JsonObject info = new JsonObject();
    for (var member : objectOrEmpty("deviceInfo")) {
      if (!DEVICE_INFO.contains(member.getKey())) {
        throw ApiException.invalid("deviceInfo." + member.getKey() + " is not known.");
      }
      if (member.getValue() != null && !(member.getValue() instanceof String)) {
        throw ApiException.invalid("deviceInfo." + member.getKey() + " must be a string.");
      }
      if (member.getValue() != null) {
        info.put(member.getKey(), member.getValue());
      }
    }
    return info;
  }

  /** A position; empty if it is not given (REST-34). */
  JsonObject location() {
    JsonObject location = objectOrEmpty("location");
    requireKnown("location", location, LOCATION);
    if (!location.isEmpty()) {
      requireNumber(location, "longitude", 180);
      requireNumber(location, "latitude", 90);
    }
    return location;
  }

  private static void requireNumber(JsonObject location, String name, int limit) {
    Object value = location.getValue(name);
    if (!(value instanceof Number number) || Math.abs(number.doubleValue()) > limit) {
      throw ApiException.invalid(
          "location." + name + " must be a number from -" + limit + " to " + limit + ".");
    }
  }

  private static void requireKnown(String place, JsonObject members, Set<String> known) {
    for (String name : members.fieldNames()) {
      if (!known.contains(name)) {
        throw ApiException.invalid("'" + name + "' is not expected in " + place + ".");
      }
    }
  }
}
