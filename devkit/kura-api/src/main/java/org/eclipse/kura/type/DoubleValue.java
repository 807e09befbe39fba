/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.type;

import org.osgi.annotation.versioning.ProviderType;

/** A value of type {@code double}. */
@ProviderType
public class DoubleValue implements TypedValue<Double> {

  private final double value;

  public DoubleValue(double value) {
    this.value = value;
  }

  @Override
  public Double getValue() {
    return value;
  }

  @Override
  public DataType getType() {
    return DataType.DOUBLE;
  }

  @Override
  public int compareTo(TypedValue<Double> other) {
    return Double.compare(value, other.getValue());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DoubleValue that && Double.compare(value, that.value) == 0;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(value);
  }

  @Override
  public String toString() {
    return Double.toString(value);
  }
}
