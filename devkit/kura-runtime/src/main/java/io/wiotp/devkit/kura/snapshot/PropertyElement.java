/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.snapshot;

import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.kura.configuration.Password;

/**
 * One property as its XML attributes and texts.
 *
 * @param type Kura's name of the type
 * @param encrypted whether a Password's texts are encrypted; if not they are Base64
 */
record PropertyElement(
    String name, String type, boolean array, boolean encrypted, List<String> values) {

  /** Empty for a type that a snapshot cannot hold. */
  static Optional<PropertyElement> of(String name, Object value) {
    boolean array = value.getClass().isArray();
    Class<?> type = array ? value.getClass().getComponentType() : value.getClass();
    Optional<String> typeName = typeName(type);
    if (typeName.isEmpty()) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    if (array) {
      for (int i = 0; i < Array.getLength(value); i++) {
        texts.add(String.valueOf(Array.get(value, i)));
      }
    } else {
      texts.add(value.toString());
    }
    boolean password = type == Password.class;
    return Optional.of(new PropertyElement(name, typeName.get(), array, password, texts));
  }

  private static Optional<String> typeName(Class<?> type) {
    if (type == Character.class) {
      return Optional.of("Char");
    }
    boolean known =
        Number.class.isAssignableFrom(type)
            || type == String.class
            || type == Boolean.class
            || type == Password.class;
    return known ? Optional.of(type.getSimpleName()) : Optional.empty();
  }

  /** The value; IllegalArgumentException names a type or text that cannot be one. */
  Object value() {
    if (!array) {
      return scalar(values.isEmpty() ? "" : values.get(0));
    }
    Object[] items = values.stream().map(this::scalar).toArray();
    Object result = Array.newInstance(scalarType(), items.length);
    System.arraycopy(items, 0, result, 0, items.length);
    return result;
  }

  private Object scalar(String text) {
    return switch (type) {
      case "String" -> text;
      case "Long" -> Long.valueOf(text);
      case "Double" -> Double.valueOf(text);
      case "Float" -> Float.valueOf(text);
      case "Integer" -> Integer.valueOf(text);
      case "Byte" -> Byte.valueOf(text);
      case "Char" -> text.charAt(0);
      case "Boolean" -> Boolean.valueOf(text);
      case "Short" -> Short.valueOf(text);
      case "Password" -> encrypted ? new Password(text) : new Password(decoded(text));
      default -> throw new IllegalArgumentException("property " + name + ": no type " + type);
    };
  }

  private Class<?> scalarType() {
    return switch (type) {
      case "Long" -> Long.class;
      case "Double" -> Double.class;
      case "Float" -> Float.class;
      case "Integer" -> Integer.class;
      case "Byte" -> Byte.class;
      case "Char" -> Character.class;
      case "Boolean" -> Boolean.class;
      case "Short" -> Short.class;
      case "Password" -> Password.class;
      default -> String.class;
    };
  }

  private static String decoded(String text) {
    return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
  }
}
