/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import io.wiotp.devkit.simulator.id.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an initiator can ask devices to do (REST-60).
 *
 * @param name as the HTTP API calls it, such as {@code device/reboot}
 * @param capability the flag that a device must have claimed (DM-53 to DM-55)
 * @param operation the end of the topic that starts it (DM-33 to DM-37)
 */
public record Action(Kind kind, String name, String capability, String operation) {
  /** What the steps of an action depend on. */
  public enum Kind {
    /** Reboot or factory reset. */
    DEVICE,
    DOWNLOAD,
    UPDATE,
    CUSTOM
  }

  public static final Action REBOOT =
      new Action(Kind.DEVICE, "device/reboot", "deviceActions", "mgmt/initiate/device/reboot");

  /** Spelled with an underscore on the wire (DM-34). */
  public static final Action FACTORY_RESET =
      new Action(
          Kind.DEVICE,
          "device/factoryReset",
          "deviceActions",
          "mgmt/initiate/device/factory_reset");

  public static final Action DOWNLOAD =
      new Action(
          Kind.DOWNLOAD, "firmware/download", "firmwareActions", "mgmt/initiate/firmware/download");

  public static final Action UPDATE =
      new Action(
          Kind.UPDATE, "firmware/update", "firmwareActions", "mgmt/initiate/firmware/update");

  private static final List<Action> STANDARD = List.of(REBOOT, FACTORY_RESET, DOWNLOAD, UPDATE);

  /** The action of that name; null if the name has not the form of one. */
  public static @Nullable Action of(String name) {
    for (Action action : STANDARD) {
      if (action.name.equals(name)) {
        return action;
      }
    }
    String[] parts = name.split("/", -1);
    return parts.length == 2 && Identifier.isValid(parts[0]) && Identifier.isValid(parts[1])
        ? new Action(Kind.CUSTOM, name, parts[0], "mgmt/custom/" + name)
        : null;
  }

  /** True for download and update, of which a device has one at a time (DM-164). */
  public boolean isFirmware() {
    return kind == Kind.DOWNLOAD || kind == Kind.UPDATE;
  }

  /** Second part of the name: of a custom action its id within the bundle. */
  public String id() {
    return name.substring(name.indexOf('/') + 1);
  }
}
