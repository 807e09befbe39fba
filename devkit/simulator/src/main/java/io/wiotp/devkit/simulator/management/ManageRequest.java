/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a device says to become or stay managed (DM-50 to DM-59).
 *
 * @param lifetime seconds; 0 for ever
 * @param deviceInfo replaces the stored one; null leaves that (DM-58)
 * @param metadata replaces the stored ones; null leaves those (DM-58)
 */
record ManageRequest(
    long lifetime,
    Map<String, Boolean> supports,
    @Nullable JsonObject deviceInfo,
    @Nullable JsonObject metadata) {
  /** Shortest lifetime, in seconds (DM-51). */
  private static final long MIN_LIFETIME = 3600;

  static final String DEVICE_ACTIONS = "deviceActions";
  static final String FIRMWARE_ACTIONS = "firmwareActions";

  /**
   * Reads the member {@code d} of a frame.
   *
   * @param bundles tells whether a custom bundle exists (DM-44)
   */
  static ManageRequest of(Members d, Predicate<String> bundles) throws RequestException {
    return new ManageRequest(
        lifetime(d),
        supports(d, bundles),
        DeviceInfo.of(d.object("deviceInfo")),
        d.object("metadata"));
  }

  /** When the device becomes dormant (DM-64); null for never. */
  @Nullable Instant dormantAt(Instant now) throws RequestException {
    if (lifetime == 0) {
      return null;
    }
    try {
      Instant end = now.plusSeconds(lifetime);
      if (end.isBefore(Instant.parse("9999-12-31T00:00:00Z"))) {
        return end;
      }
    } catch (DateTimeException | ArithmeticException e) {
      // The same answer as for any other time that can not be written.
    }
    throw RequestException.invalid("lifetime is too long.");
  }

  private static long lifetime(Members d) throws RequestException {
    Long lifetime = d.integer("lifetime");
    if (lifetime == null || lifetime == 0) {
      return 0;
    }
    if (lifetime < MIN_LIFETIME) {
      throw RequestException.invalid("lifetime must be 0, or at least " + MIN_LIFETIME + " s.");
    }
    return lifetime;
  }

  private static Map<String, Boolean> supports(Members d, Predicate<String> bundles)
      throws RequestException {
    Map<String, Boolean> supports = new TreeMap<>();
    JsonObject claimed = d.object("supports");
    for (Map.Entry<String, Object> member : claimed == null ? new JsonObject() : claimed) {
      Object value = member.getValue();
      if (value instanceof Boolean flag) {
        supports.put(member.getKey(), flag);
      } else if (value != null) {
        throw RequestException.invalid("supports." + member.getKey() + " must be true or false.");
      }
    }
    for (Map.Entry<String, Boolean> member : supports.entrySet()) {
      if (member.getValue() && !isKnown(member.getKey(), bundles)) {
        throw new RequestException(403, "There is no bundle " + member.getKey() + ".");
      }
    }
    return supports;
  }

  private static boolean isKnown(String capability, Predicate<String> bundles) {
    return capability.equals(DEVICE_ACTIONS)
        || capability.equals(FIRMWARE_ACTIONS)
        || bundles.test(capability);
  }
}
