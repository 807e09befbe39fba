/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.messaging;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Content types and the formats of topics that they stand for (HTTP-6). */
final class ContentTypes {
  private ContentTypes() {}

  /**
   * The format of a content type.
   *
   * @throws MessagingException 415 if there is none, or none is given
   */
  static String format(@Nullable String contentType) throws MessagingException {
    String type =
        contentType == null ? "" : contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    if (type.startsWith("text/")) {
      return "text";
    }
    return switch (type) {
      case "application/json" -> "json";
      case "application/xml" -> "xml";
      case "application/octet-stream" -> "bin";
      default ->
          throw MessagingException.of(415, "The content type stands for no format of messages.");
    };
  }

  static String contentType(String format) {
    return switch (format) {
      case "json" -> "application/json";
      case "xml" -> "application/xml";
      case "text" -> "text/plain; charset=utf-8";
      default -> "application/octet-stream";
    };
  }
}
