/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.type;

import org.osgi.annotation.versioning.ProviderType;

/** A value of type {@code float}. */
@ProviderType
public class FloatValue implements TypedValue<Float> {

  private final float value;

  public FloatValue(float value) {
    this.value = value;
  }

  @Override
  public Float getValue() {
    return value;
  }

  @Override
  public DataType getType() {
    return DataType.FLOAT;
  }

  @Override
  public int compareTo(TypedValue<Float> other) {
    return Float.compare(value, other.getValue());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FloatValue that && Float.compare(value, that.value) == 0;
  }

  @Override
  public int hashCode() {
    return Float.hashCode(value);
  }

  @Override
  public String toString() {
    return Float.toString(value);
  }
}
