/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.system;

import java.util.Arrays;
import org.osgi.annotation.versioning.ProviderType;

/** An installed package or bundle. */
@ProviderType
public class SystemResourceInfo {
  private final String name;
  private final String version;
  private final String typeString;
  private final SystemResourceType type;

  public SystemResourceInfo(String name) {
    this(name, "Unknown", SystemResourceType.UNKNOWN);
  }

  public SystemResourceInfo(String name, String version, String typeString) {
    this.name = name;
    this.version = version;
    this.typeString = typeString;
    this.type = typeOf(typeString);
  }

  public SystemResourceInfo(String name, String version, SystemResourceType type) {
    this.name = name;
    this.version = version;
    this.typeString = type.name();
    this.type = type;
  }

  private static SystemResourceType typeOf(String text) {
    return Arrays.stream(SystemResourceType.values())
        .filter(candidate -> candidate.name().equalsIgnoreCase(text))
        .findFirst()
        .orElse(SystemResourceType.UNKNOWN);
  }

  public String getName() {
    return name;
  }

  public String getVersion() {
    return version;
  }

  public String getTypeString() {
    return typeString;
  }

  public SystemResourceType getType() {
    return type;
  }
}
