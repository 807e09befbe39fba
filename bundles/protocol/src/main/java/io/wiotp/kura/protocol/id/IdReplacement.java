/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.id;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Makes ids that the platform takes out of names that it would refuse, always the same one out of
 * the same name: {@code _} for each character outside a-z A-Z 0-9 - _ . and, where the name is too
 * long, a cut with a short hash of the whole name, so that long names with the same beginning stay
 * apart. A valid id stays as it is. Names that differ in replaced characters alone may meet in one
 * id. Callable from any thread.
 */
public final class IdReplacement {
  private static final char REPLACEMENT = '_';

  /** Eight digits of 32: 40 bits, one collision to be expected among a million names. */
  private static final int HASH_DIGITS = 8;

  private IdReplacement() {}

  /**
   * @throws RefusedException {@link Reason#ID_INVALID} when the name is empty
   */
  public static String typeId(String name) throws RefusedException {
    return valid("device type", name, Names.MAX_ID);
  }

  /**
   * @throws RefusedException {@link Reason#ID_INVALID} when the name is empty
   */
  public static String deviceId(String name) throws RefusedException {
    return valid("device id", name, Names.MAX_ID);
  }

  /**
   * @throws RefusedException {@link Reason#ID_INVALID} when the name is empty
   */
  public static EventId eventId(String name) throws RefusedException {
    return new EventId(valid("event id", name, EventId.MAX_LENGTH));
  }

  private static String valid(String what, String name, int maxLength) throws RefusedException {
    if (name.isEmpty()) {
      throw new RefusedException(Reason.ID_INVALID, what + " is empty");
    }
    StringBuilder id = new StringBuilder(name.length());
    name.codePoints().forEach(c -> id.append(Names.isSafe(c) ? (char) c : REPLACEMENT));
    if (id.length() > maxLength) {
      id.setLength(maxLength - HASH_DIGITS - 1);
      id.append(REPLACEMENT).append(hash(name));
    }
    return id.toString();
  }

  private static String hash(String name) {
    byte[] digest = sha256().digest(name.getBytes(StandardCharsets.UTF_8));
    long bits = 0;
    for (int at = 0; at < 5; at++) {
      bits = bits << 8 | digest[at] & 0xFF;
    }
    // A leading bit beyond the 40 keeps leading zeros; it is cut off again.
    return Long.toString(bits | 1L << 40, 32).substring(1);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
