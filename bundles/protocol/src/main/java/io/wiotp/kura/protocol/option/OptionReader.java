/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.option;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Typed, checked access to a configuration. A missing key, or a number given as text, is normal:
 * forms, REST and snapshots deliver both, and nobody validated before. Defaults come from the
 * option's definition, so that each stands in one place.
 */
public final class OptionReader {
  private final Map<String, Object> defaults;
  private final Map<String, ?> configured;

  /**
   * @param definition the annotation type whose methods define the options; a method {@code a_b} is
   *     the option {@code a.b}
   * @param configured what was configured; keys without definition are ignored
   */
  public OptionReader(Class<?> definition, Map<String, ?> configured) {
    this.defaults = defaultsOf(definition);
    this.configured = configured;
  }

  private static Map<String, Object> defaultsOf(Class<?> definition) {
    Map<String, Object> found = new HashMap<>();
    for (Method method : definition.getDeclaredMethods()) {
      Object value = method.getDefaultValue();
      if (value != null) {
        found.put(method.getName().replace('_', '.'), value);
      }
    }
    return found;
  }

  /** The value as delivered, or the default, or null. */
  public @Nullable Object raw(String option) {
    Object value = configured.get(option);
    return value != null ? value : defaults.get(option);
  }

  /** Text without surrounding white space; empty when absent. */
  public String text(String option) {
    return Objects.toString(raw(option), "").trim();
  }

  /** A value type made of the text; its {@link IllegalArgumentException} becomes the problem. */
  public <T> T value(String option, Function<String, T> make) {
    try {
      return make.apply(text(option));
    } catch (InvalidOptionException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new InvalidOptionException(option, "is not valid: " + e.getMessage());
    }
  }

  public boolean flag(String option) {
    String text = text(option);
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return Boolean.parseBoolean(text.toLowerCase(Locale.ROOT));
    }
    throw new InvalidOptionException(option, "must be true or false but is '" + text + "'");
  }

  public int integer(String option, int min, int max) {
    return (int) number(option, min, max);
  }

  public long number(String option, long min, long max) {
    String text = text(option);
    String rule = "must be a whole number from " + min + " to " + max + " but is '" + text + "'";
    try {
      long value = Long.parseLong(text);
      if (value < min || value > max) {
        throw new InvalidOptionException(option, rule);
      }
      return value;
    } catch (NumberFormatException e) {
      throw new InvalidOptionException(option, rule);
    }
  }

  public Duration seconds(String option, long min, long max) {
    return Duration.ofSeconds(number(option, min, max));
  }

  public Duration millis(String option, long min, long max) {
    return Duration.ofMillis(number(option, min, max));
  }

  /**
   * One of the constants, written in lower case with dashes: {@code DROP_OLDEST} is {@code
   * drop-oldest}.
   */
  public <E extends Enum<E>> E choice(String option, Class<E> type) {
    String text = text(option);
    StringBuilder known = new StringBuilder();
    for (E constant : type.getEnumConstants()) {
      String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (name.equals(text)) {
        return constant;
      }
      known.append(known.isEmpty() ? "" : ", ").append(name);
    }
    throw new InvalidOptionException(option, "must be one of " + known + " but is '" + text + "'");
  }
}
