/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.wire.graph;

import java.util.Map;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.osgi.annotation.versioning.ProviderType;

/** Configuration of a wire component, with its properties inside the graph. */
@ProviderType
public class WireComponentConfiguration {
  private final ComponentConfiguration configuration;
  private final Map<String, Object> properties;

  public WireComponentConfiguration(
      ComponentConfiguration configuration, Map<String, Object> properties) {
    this.configuration = configuration;
    this.properties = properties;
  }

  public ComponentConfiguration getConfiguration() {
    return configuration;
  }

  public Map<String, Object> getProperties() {
    return properties;
  }
}
