/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.template;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text with names to be filled in: {@code $name} (letters, digits and underscores, not beginning
 * with a digit), <code>${name}</code> for any other name, {@code $$} for a dollar sign. Compiled
 * once; immutable.
 */
public final class Template {
  private static final Pattern NAME = Pattern.compile("\\$([a-zA-Z_][a-zA-Z0-9_]*)");
  private static final Pattern BRACED = Pattern.compile("\\$\\{([^{}]+)\\}");

  private final String text;
  private final List<Part> parts;

  /** Literal text, or a name to be looked up. */
  private record Part(String text, boolean name) {}

  private Template(String text, List<Part> parts) {
    this.text = text;
    this.parts = List.copyOf(parts);
  }

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException saying where the text breaks the rule
   */
  public static Template compile(String text) {
    List<Part> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) != '$') {
        literal.append(text.charAt(at++));
      } else if (text.startsWith("$$", at)) {
        literal.append('$');
        at += 2;
      } else {
        Matcher name = nameAt(text, at);
        flush(literal, parts);
        parts.add(new Part(name.group(1), true));
        at = name.end();
      }
    }
    flush(literal, parts);
    return new Template(text, parts);
  }

  private static Matcher nameAt(String text, int at) {
    for (Pattern pattern : List.of(NAME, BRACED)) {
      Matcher matcher = pattern.matcher(text).region(at, text.length());
      if (matcher.lookingAt()) {
        return matcher;
      }
    }
    throw new IllegalArgumentException(
        "the $ at position "
            + (at + 1)
            + " must be followed by a name, by {name} or by another $, but the template is '"
            + text
            + "'");
  }

  private static void flush(StringBuilder literal, List<Part> parts) {
    if (!literal.isEmpty()) {
      parts.add(new Part(literal.toString(), false));
      literal.setLength(0);
    }
  }

  /** No text at all. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /**
   * The text with all names filled in.
   *
   * @param values gives the value of a name, or null when there is none
   * @throws RefusedException {@link Reason#TEMPLATE_UNRESOLVED} naming the first name that has no
   *     value, an empty one, or one that is no text or number
   */
  public String fill(Function<String, @Nullable Object> values) throws RefusedException {
    StringBuilder filled = new StringBuilder();
    for (Part part : parts) {
      filled.append(part.name() ? valueOf(part.text(), values) : part.text());
    }
    return filled.toString();
  }

  private String valueOf(String name, Function<String, @Nullable Object> values)
      throws RefusedException {
    Object value = values.apply(name);
    String filled = value == null || value instanceof byte[] ? "" : value.toString();
    if (filled.isEmpty()) {
      throw new RefusedException(
          Reason.TEMPLATE_UNRESOLVED, "no value for '" + name + "' of the template '" + text + "'");
    }
    return filled;
  }

  @Override
  public String toString() {
    return text;
  }
}
