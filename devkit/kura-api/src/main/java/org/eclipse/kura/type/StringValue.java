/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.type;

import java.util.Comparator;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/** A text, or null. */
@ProviderType
public class StringValue implements TypedValue<String> {
  private static final Comparator<String> NULLS_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());
  private final String value;

  public StringValue(String value) {
    this.value = value;
  }

  @Override
  public String getValue() {
    return value;
  }

  @Override
  public DataType getType() {
    return DataType.STRING;
  }

  @Override
  public int compareTo(TypedValue<String> other) {
    return NULLS_FIRST.compare(value, other.getValue());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StringValue that && Objects.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(value);
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
