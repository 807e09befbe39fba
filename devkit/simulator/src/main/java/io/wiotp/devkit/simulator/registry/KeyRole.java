/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import static io.wiotp.devkit.simulator.registry.Permission.CHANGE;
import static io.wiotp.devkit.simulator.registry.Permission.CONFIGURE;
import static io.wiotp.devkit.simulator.registry.Permission.DEVICE_STATUS;
import static io.wiotp.devkit.simulator.registry.Permission.MANAGE;
import static io.wiotp.devkit.simulator.registry.Permission.READ;
import static io.wiotp.devkit.simulator.registry.Permission.RECEIVE_COMMANDS;
import static io.wiotp.devkit.simulator.registry.Permission.RECEIVE_EVENTS;
import static io.wiotp.devkit.simulator.registry.Permission.SEND_EVENTS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The role of an API key. The names are the platform's; what each one permits is the simulator's
 * reading, because no source lists it member by member.
 */
public enum KeyRole {
  /** Everything; the role of a key that names none. */
  STANDARD("standard", EnumSet.allOf(Permission.class)),
  /** The whole HTTP API, but no publish and no subscribe. */
  OPERATIONS("operations", EnumSet.of(READ, CHANGE, MANAGE, CONFIGURE)),
  /** Everything but settings. */
  BACKEND_TRUSTED("backend-trusted", EnumSet.complementOf(EnumSet.of(CONFIGURE))),
  /** Reads, and writes derived events. */
  DATA_PROCESSOR("data-processor", EnumSet.of(READ, RECEIVE_EVENTS, SEND_EVENTS, DEVICE_STATUS)),
  /** Reads. */
  VISUALIZATION("visualization", EnumSet.of(READ, RECEIVE_EVENTS, RECEIVE_COMMANDS, DEVICE_STATUS)),
  /** Speaks as devices do. */
  DEVICE("device", EnumSet.of(SEND_EVENTS, RECEIVE_COMMANDS));

  private final String word;
  private final Set<Permission> permissions;

  KeyRole(String word, Set<Permission> permissions) {
    this.word = word;
    this.permissions = Set.copyOf(permissions);
  }

  /** The word in the registry file. */
  public String word() {
    return word;
  }

  public boolean permits(Permission permission) {
    return permissions.contains(permission);
  }

  /** The words of all roles, for error messages. */
  public static String words() {
    return Arrays.stream(values()).map(KeyRole::word).collect(Collectors.joining(", "));
  }

  /** The role of that word; null if there is none. */
  public static @Nullable KeyRole ofWord(String word) {
    for (KeyRole candidate : values()) {
      if (candidate.word.equals(word)) {
        return candidate;
      }
    }
    return null;
  }
}
