/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The firmware attribute of a device, as it appears in messages (DM-130 to DM-138). */
final class FirmwareField {
  static final String NAME = "mgmt.firmware";

  /** Parameters of the firmware actions (DM-167). */
  static final Set<String> PARAMETERS = Set.of("version", "name", "uri", "verifier");

  static final int DOWNLOADED = 2;

  static final int SUCCESS = 0;
  static final int IN_PROGRESS = 1;

  private static final List<String> UPDATE_STATUS =
      List.of(
          "success",
          "in progress",
          "out of memory",
          "connection lost",
          "verification failed",
          "unsupported image",
          "invalid URI");

  private FirmwareField() {}

  /** The attribute as the first step of an action sets it: always all members (SDKDM-30). */
  static JsonObject value(List<Parameter> parameters) {
    JsonObject value =
        new JsonObject().put("version", "").put("name", "").put("uri", "").put("verifier", "");
    parameters.forEach(parameter -> value.put(parameter.name(), parameter.value()));
    return value.put("state", 0).put("updateStatus", 0).put("updatedDateTime", "");
  }

  /** The member {@code d} of observe and cancel (DM-100, DM-108). */
  static JsonObject named() {
    return fields(new JsonObject().put("field", NAME));
  }

  /** The member {@code d} of a device update (DM-110). */
  static JsonObject update(JsonObject value) {
    return fields(new JsonObject().put("field", NAME).put("value", value));
  }

  /** The value in the member {@code d} of a device update; null if it is none. */
  static @Nullable JsonObject offered(@Nullable JsonObject data) {
    return data == null
        ? null
        : data.getJsonArray("fields").getJsonObject(0).getJsonObject("value");
  }

  private static JsonObject fields(JsonObject field) {
    return new JsonObject().put("fields", new JsonArray().add(field));
  }

  /** What an update status means. */
  static String text(int updateStatus) {
    return UPDATE_STATUS.get(updateStatus) + " (updateStatus " + updateStatus + ")";
  }

  /**
   * What a notify says about the firmware. Members that are missing or out of range are null; a
   * sub-field may be named itself (DM-104).
   */
  record Report(@Nullable Integer state, @Nullable Integer updateStatus) {

    static Report of(JsonArray fields) {
      Report report = new Report(null, null);
      for (int i = 0; i < fields.size(); i++) {
        if (fields.getValue(i) instanceof JsonObject field) {
          report = report.with(field.getValue("field"), field.getValue("value"));
        }
      }
      return report;
    }

    /** This one, where the later one does not say more. */
    Report then(Report later) {
      return new Report(
          later.state == null ? state : later.state,
          later.updateStatus == null ? updateStatus : later.updateStatus);
    }

    private Report with(@Nullable Object field, @Nullable Object value) {
      if (NAME.equals(field) && value instanceof JsonObject members) {
        return then(
            new Report(
                number(members.getValue("state"), DOWNLOADED),
                number(members.getValue("updateStatus"), UPDATE_STATUS.size() - 1)));
      }
      if ((NAME + ".state").equals(field)) {
        return then(new Report(number(value, DOWNLOADED), null));
      }
      return (NAME + ".updateStatus").equals(field)
          ? then(new Report(null, number(value, UPDATE_STATUS.size() - 1)))
          : this;
    }

    private static @Nullable Integer number(@Nullable Object value, int max) {
      return value instanceof Integer number && number >= 0 && number <= max ? number : null;
    }
  }
}
