/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A token that no message shows. */
public final class Secret {
  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  /**
   * From {@code --token} or from the first line of the file that {@code --token-file} names;
   * exactly one of them.
   */
  public static Secret of(@Nullable String token, @Nullable String tokenFile) {
    if ((token == null) == (tokenFile == null)) {
      throw new InvalidOptionException(
          "--token",
          token == null ? "" : "(hidden)",
          "given, either here or as --token-file FILE, not both");
    }
    String text =
        token != null
            ? token
            : firstLine(new Option("--token-file", Objects.requireNonNull(tokenFile)));
    if (text.isBlank()) {
      throw new InvalidOptionException(
          token != null ? "--token" : "--token-file", "", "a token of at least one character");
    }
    return new Secret(text);
  }

  /** The token itself: for the form's password field only. */
  public String reveal() {
    return text;
  }

  private static String firstLine(Option option) {
    Path file = option.readableFile();
    try (var lines = Files.lines(file)) {
      return lines.findFirst().orElse("").strip();
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new InvalidOptionException(option.name(), option.text(), "a text file in UTF-8");
    }
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
