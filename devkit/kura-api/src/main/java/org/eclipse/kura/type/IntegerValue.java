/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.type;

import org.osgi.annotation.versioning.ProviderType;

/** A value of type {@code int}. */
@ProviderType
public class IntegerValue implements TypedValue<Integer> {

  private final int value;

  public IntegerValue(int value) {
    this.value = value;
  }

  @Override
  public Integer getValue() {
    return value;
  }

  @Override
  public DataType getType() {
    return DataType.INTEGER;
  }

  @Override
  public int compareTo(TypedValue<Integer> other) {
    return Integer.compare(value, other.getValue());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IntegerValue that && value == that.value;
  }

  @Override
  public int hashCode() {
    return Integer.hashCode(value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
