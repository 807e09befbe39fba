/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.metatype;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.configuration.metatype.AD;
import org.eclipse.kura.configuration.metatype.OCD;
import org.eclipse.kura.configuration.metatype.Scalar;
import org.jspecify.annotations.Nullable;

/** Metatype texts as typed values. */
public final class DefaultText {

  private DefaultText() {}

  /**
   * The defaults of all attributes that have one; an empty text is none. Passwords come as {@link
   * Password}, in plain.
   */
  public static Map<String, Object> defaults(OCD definition) {
    Map<String, Object> result = new LinkedHashMap<>();
    for (AD ad : definition.getAD()) {
      String text = ad.getDefault();
      if (text != null && !text.isEmpty()) {
        result.put(ad.getId(), value(ad, parts(text)));
      }
    }
    return result;
  }

  private static Object value(AD ad, List<String> parts) {
    if (Math.abs(ad.getCardinality()) <= 1) {
      return scalar(ad.getType(), parts.get(0));
    }
    Object array = Array.newInstance(javaType(ad.getType()), parts.size());
    for (int i = 0; i < parts.size(); i++) {
      Array.set(array, i, scalar(ad.getType(), parts.get(i)));
    }
    return array;
  }

  /** Splits at commas that are not escaped by a backslash, and trims the parts. */
  static List<String> parts(@Nullable String text) {
    List<String> parts = new ArrayList<>();
    if (text == null) {
      return parts;
    }
    for (String part : text.split("(?<!\\\\),", -1)) {
      parts.add(part.replace("\\,", ",").trim());
    }
    return parts;
  }

  /** The text as a value of the type; NumberFormatException when it is no number. */
  public static Object scalar(Scalar type, String text) {
    return switch (type) {
      case STRING -> text;
      case LONG -> Long.valueOf(text);
      case DOUBLE -> Double.valueOf(text);
      case FLOAT -> Float.valueOf(text);
      case INTEGER -> Integer.valueOf(text);
      case BYTE -> Byte.valueOf(text);
      case CHAR -> text.charAt(0);
      case BOOLEAN -> Boolean.valueOf(text);
      case SHORT -> Short.valueOf(text);
      case PASSWORD -> new Password(text);
    };
  }

  /** The class of such values. */
  public static Class<?> javaType(Scalar type) {
    return switch (type) {
      case STRING -> String.class;
      case LONG -> Long.class;
      case DOUBLE -> Double.class;
      case FLOAT -> Float.class;
      case INTEGER -> Integer.class;
      case BYTE -> Byte.class;
      case CHAR -> Character.class;
      case BOOLEAN -> Boolean.class;
      case SHORT -> Short.class;
      case PASSWORD -> Password.class;
    };
  }
}
