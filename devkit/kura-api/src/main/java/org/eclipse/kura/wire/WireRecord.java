/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.kura.type.TypedValue;
import org.osgi.annotation.versioning.ProviderType;

/** Named values that were taken together. */
@ProviderType
public class WireRecord {
  private final Map<String, TypedValue<?>> properties;

  public WireRecord(Map<String, TypedValue<?>> properties) {
    this.properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /** By property name; the map cannot be changed. */
  public Map<String, TypedValue<?>> getProperties() {
    return properties;
  }
}
