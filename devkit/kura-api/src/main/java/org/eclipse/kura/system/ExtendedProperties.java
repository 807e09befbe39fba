/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.system;

import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/** Facts about the device beyond the standard ones. */
@ProviderType
public class ExtendedProperties {
  private final String version;
  private final List<ExtendedPropertyGroup> propertyGroups;

  public ExtendedProperties(String version, List<ExtendedPropertyGroup> propertyGroups) {
    this.version = Objects.requireNonNull(version, "version");
    this.propertyGroups = List.copyOf(propertyGroups);
  }

  public String getVersion() {
    return version;
  }

  public List<ExtendedPropertyGroup> getPropertyGroups() {
    return propertyGroups;
  }
}
