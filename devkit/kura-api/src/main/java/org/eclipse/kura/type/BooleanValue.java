/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.type;

import org.osgi.annotation.versioning.ProviderType;

/** A value of type {@code boolean}. */
@ProviderType
public class BooleanValue implements TypedValue<Boolean> {

  private final boolean value;

  public BooleanValue(boolean value) {
    this.value = value;
  }

  @Override
  public Boolean getValue() {
    return value;
  }

  @Override
  public DataType getType() {
    return DataType.BOOLEAN;
  }

  @Override
  public int compareTo(TypedValue<Boolean> other) {
    return Boolean.compare(value, other.getValue());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BooleanValue that && value == that.value;
  }

  @Override
  public int hashCode() {
    return Boolean.hashCode(value);
  }

  @Override
  public String toString() {
    return Boolean.toString(value);
  }
}
