/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.wire.graph;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Nodes and wires of the graph. */
@ProviderType
public class WireGraphConfiguration {
  private final List<WireComponentConfiguration> wireComponentConfigurations;
  private final List<MultiportWireConfiguration> wireConfigurations;

  public WireGraphConfiguration(
      List<WireComponentConfiguration> wireComponentConfigurations,
      List<MultiportWireConfiguration> wireConfigurations) {
    this.wireComponentConfigurations = wireComponentConfigurations;
    this.wireConfigurations = wireConfigurations;
  }

  public List<WireComponentConfiguration> getWireComponentConfigurations() {
    return wireComponentConfigurations;
  }

  public List<MultiportWireConfiguration> getWireConfigurations() {
    return wireConfigurations;
  }
}
