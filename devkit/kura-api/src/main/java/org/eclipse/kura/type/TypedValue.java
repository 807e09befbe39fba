/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.type;

import org.osgi.annotation.versioning.ProviderType;

/** A value together with its {@link DataType}. */
@ProviderType
public interface TypedValue<T> extends Comparable<TypedValue<T>> {
  T getValue();

  DataType getType();
}
