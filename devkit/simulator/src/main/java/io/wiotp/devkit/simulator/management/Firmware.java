/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import io.vertx.core.json.JsonObject;

/**
 * The firmware attributes of a managed device (DM-130 to DM-136); a text that is not known is
 * empty.
 *
 * @param version version of the image
 * @param name name of the image
 * @param uri where to download it
 * @param verifier check value of the image
 * @param state 0 idle, 1 downloading, 2 downloaded (DM-137)
 * @param updateStatus 0 success to 6 invalid URI (DM-138)
 * @param updatedDateTime when the platform last changed one of them, ISO 8601
 */
public record Firmware(
    String version,
    String name,
    String uri,
    String verifier,
    int state,
    int updateStatus,
    String updatedDateTime) {
  /** What a device has before any firmware action. */
  public static final Firmware NONE = new Firmware("", "", "", "", 0, 0, "");

  /** Highest state (DM-137). */
  public static final int MAX_STATE = 2;

  /** Highest update status (DM-138). */
  public static final int MAX_UPDATE_STATUS = 6;

  /** The image of a new action, idle and with no status yet (DM-140). */
  public static Firmware image(
      String version, String name, String uri, String verifier, String updatedDateTime) {
    return new Firmware(version, name, uri, verifier, 0, 0, updatedDateTime);
  }

  /**
   * The same with the members that a device sent; other members, and those of another type or out
   * of range, are left as they are.
   *
   * @param time when it was received, ISO 8601
   */
  public Firmware changed(JsonObject members, String time) {
    return new Firmware(
        text(members, "version", version),
        text(members, "name", name),
        text(members, "uri", uri),
        text(members, "verifier", verifier),
        number(members, "state", state, MAX_STATE),
        number(members, "updateStatus", updateStatus, MAX_UPDATE_STATUS),
        time);
  }

  /** All seven members (SDKDM-30). */
  public JsonObject toJson() {
    return new JsonObject()
        .put("version", version)
        .put("name", name)
        .put("uri", uri)
        .put("verifier", verifier)
        .put("state", state)
        .put("updateStatus", updateStatus)
        .put("updatedDateTime", updatedDateTime);
  }

  private static String text(JsonObject members, String name, String otherwise) {
    return members.getValue(name) instanceof String value ? value : otherwise;
  }

  private static int number(JsonObject members, String name, int otherwise, int max) {
    return members.getValue(name) instanceof Integer value && value >= 0 && value <= max
        ? value
        : otherwise;
  }
}
