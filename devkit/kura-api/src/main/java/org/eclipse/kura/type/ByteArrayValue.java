/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.type;

import java.util.Arrays;
import org.osgi.annotation.versioning.ProviderType;

/** A copy of some bytes. */
@ProviderType
public class ByteArrayValue implements TypedValue<byte[]> {

  private final byte[] value;

  public ByteArrayValue(byte[] value) {
    this.value = value.clone();
  }

  @Override
  public byte[] getValue() {
    return value.clone();
  }

  @Override
  public DataType getType() {
    return DataType.BYTE_ARRAY;
  }

  @Override
  public int compareTo(TypedValue<byte[]> other) {
    return Arrays.compare(value, other.getValue());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ByteArrayValue that && Arrays.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return Arrays.toString(value);
  }
}
