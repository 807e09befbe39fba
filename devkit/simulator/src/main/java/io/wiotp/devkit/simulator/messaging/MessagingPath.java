/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.messaging;

import io.wiotp.devkit.simulator.id.Identifier;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a request goes (HTTP-1, HTTP-2, HTTP-5), decoded (REST-8).
 *
 * @param application true for the paths of applications
 * @param name event id or command id; {@code +} for any command
 */
record MessagingPath(
    boolean application, String typeId, String deviceId, Action action, String name) {
  private static final String ANY = "+";

  /** What is wanted. */
  enum Action {
    EVENT,
    COMMAND,
    RECEIVE
  }

  /**
   * Reads a path.
   *
   * @throws MessagingException 404 if there is no such one, or an identifier in it is not valid
   */
  static MessagingPath parse(String path) throws MessagingException {
    List<String> parts = decoded(path);
    if (parts.size() < 9 || !parts.subList(0, 3).equals(List.of("", "api", "v0002"))) {
      throw unknown();
    }
    boolean application = parts.get(3).equals("application");
    Action action = action(application, parts);
    String typeId = parts.get(5);
    String deviceId = parts.get(7);
    String name = parts.get(9);
    boolean wildcards = action == Action.RECEIVE;
    if (!isIdentifier(typeId, wildcards)
        || !isIdentifier(deviceId, wildcards)
        || !isLevel(name, wildcards)) {
      throw MessagingException.of(404, "An identifier in the path is not valid.");
    }
    return new MessagingPath(application, typeId, deviceId, action, name);
  }

  /** True if the caller asks for more than one device. */
  boolean hasDeviceWildcard() {
    return typeId.equals(ANY) || deviceId.equals(ANY);
  }

  boolean hasNameWildcard() {
    return name.equals(ANY);
  }

  /** The rest of the typed topic, from the kind on. */
  String typed(String rest) {
    return "iot-2/type/" + typeId + "/id/" + deviceId + "/" + rest;
  }

  private static Action action(boolean application, List<String> parts) throws MessagingException {
    boolean known =
        (application || parts.get(3).equals("device"))
            && parts.get(4).equals("types")
            && parts.get(6).equals("devices");
    if (known && parts.size() == 10 && parts.get(8).equals("events")) {
      return Action.EVENT;
    }
    if (known && parts.size() == 10 && application && parts.get(8).equals("commands")) {
      return Action.COMMAND;
    }
    if (known
        && parts.size() == 11
        && !application
        && parts.get(8).equals("commands")
        && parts.get(10).equals("request")) {
      return Action.RECEIVE;
    }
    throw unknown();
  }

  private static boolean isIdentifier(String text, boolean wildcards) {
    return Identifier.isValid(text) || (wildcards && text.equals(ANY));
  }

  private static boolean isLevel(String text, boolean wildcards) {
    if (text.equals(ANY)) {
      return wildcards;
    }
    return !text.isEmpty()
        && text.chars()
            .noneMatch(
                c ->
                    c == '+' || c == '#' || c == '/' || c == '\uFFFD' || Character.isISOControl(c));
  }

  /** A plus is a plus here, no blank. */
  private static List<String> decoded(String path) throws MessagingException {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      try {
        parts.add(URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        throw unknown();
      }
    }
    return parts;
  }

  private static MessagingException unknown() {
    return MessagingException.of(404, "There is no such resource.");
  }
}
