/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.id;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client id that parsed (ID-1 to ID-4).
 *
 * @param text the id as the client sent it
 * @param first device type of a device or gateway, application id of an application
 * @param second device id, or the instance of a shared application; null if there is none
 */
public record ClientId(
    String text,
    ClientClass clientClass,
    String organization,
    String first,
    @Nullable String second) {
  /** The sandbox without registration (QS-1). */
  public static final String QUICKSTART = "quickstart";

  /** Longest client id, in characters (ID-15). */
  public static final int MAX_LENGTH = 256;

  /**
   * Reads a client id.
   *
   * @throws ClientIdException if it has the wrong parts, or a part outside the rule (ID-18)
   */
  public static ClientId parse(String text) throws ClientIdException {
    List<String> parts = List.of(text.split(":", -1));
    ClientClass clientClass = ClientClass.ofLetter(parts.get(0));
    if (clientClass == null || !hasRightCount(clientClass, parts.size()) || parts.contains("")) {
      throw new ClientIdException(false, "client id is not class:organization:id: " + shown(text));
    }
    if (text.length() > MAX_LENGTH) {
      throw new ClientIdException(true, "client id is longer than " + MAX_LENGTH + " characters");
    }
    for (String part : parts.subList(1, parts.size())) {
      if (!Identifier.isValid(part)) {
        throw new ClientIdException(
            true, "client id part must be " + Identifier.RULE + ": " + shown(part));
      }
    }
    String second = parts.size() == 4 ? parts.get(3) : null;
    return new ClientId(text, clientClass, parts.get(1), parts.get(2), second);
  }

  /** The client id of a device or gateway, put together from its parts. */
  public static String format(ClientClass clientClass, String organization, DeviceKey device) {
    return clientClass.letter()
        + ":"
        + organization
        + ":"
        + device.typeId()
        + ":"
        + device.deviceId();
  }

  /** The device that a device or gateway connects as. */
  public DeviceKey device() {
    if (clientClass.isApplication() || second == null) {
      throw new IllegalStateException(text + " is no device");
    }
    return new DeviceKey(first, second);
  }

  public boolean isQuickstart() {
    return QUICKSTART.equals(organization);
  }

  private static boolean hasRightCount(ClientClass clientClass, int parts) {
    return switch (clientClass) {
      case DEVICE, GATEWAY -> parts == 4;
      case APPLICATION -> parts == 3;
      case SHARED_APPLICATION -> parts == 3 || parts == 4;
    };
  }

  private static String shown(String text) {
    String visible = text.replaceAll("\\p{Cntrl}", "?");
    return visible.length() > 80 ? visible.substring(0, 80) + "..." : visible;
  }
}
