/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.type;

import java.util.Base64;
import org.osgi.annotation.versioning.ProviderType;

/** Makes typed values. */
@ProviderType
public final class TypedValues {
  private TypedValues() {}

  public static BooleanValue newBooleanValue(boolean value) {
    return new BooleanValue(value);
  }

  public static ByteArrayValue newByteArrayValue(byte[] value) {
    return new ByteArrayValue(value);
  }

  public static DoubleValue newDoubleValue(double value) {
    return new DoubleValue(value);
  }

  public static FloatValue newFloatValue(float value) {
    return new FloatValue(value);
  }

  public static IntegerValue newIntegerValue(int value) {
    return new IntegerValue(value);
  }

  public static LongValue newLongValue(long value) {
    return new LongValue(value);
  }

  public static StringValue newStringValue(String value) {
    return new StringValue(value);
  }

  /**
   * Accepts exactly Boolean, byte[], Double, Float, Integer, Long and String.
   *
   * @throws IllegalArgumentException for anything else, null included
   */
  public static TypedValue<?> newTypedValue(Object value) {
    if (value instanceof Boolean flag) {
      return newBooleanValue(flag);
    }
    if (value instanceof byte[] bytes) {
      return newByteArrayValue(bytes);
    }
    if (value instanceof Double number) {
      return newDoubleValue(number);
    }
    if (value instanceof Float number) {
      return newFloatValue(number);
    }
    if (value instanceof Integer number) {
      return newIntegerValue(number);
    }
    if (value instanceof Long number) {
      return newLongValue(number);
    }
    if (value instanceof String text) {
      return newStringValue(text);
    }
    throw new IllegalArgumentException(
        "no typed value for " + (value == null ? "null" : value.getClass().getName()));
  }

  /**
   * Reads a value from text; bytes are in Base64.
   *
   * @throws IllegalArgumentException if the text has not the form that the type needs
   */
  public static TypedValue<?> parseTypedValue(DataType type, String text) {
    return switch (type) {
      case BOOLEAN -> newBooleanValue(Boolean.parseBoolean(text));
      case BYTE_ARRAY -> newByteArrayValue(Base64.getDecoder().decode(text));
      case DOUBLE -> newDoubleValue(Double.parseDouble(text));
      case INTEGER -> newIntegerValue(Integer.parseInt(text));
      case LONG -> newLongValue(Long.parseLong(text));
      case FLOAT -> newFloatValue(Float.parseFloat(text));
      case STRING -> newStringValue(text);
    };
  }
}
