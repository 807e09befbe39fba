/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.wire.graph;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Makes aggregators over ports. */
@ProviderType
public interface PortAggregatorFactory {
  PortAggregator build(List<ReceiverPort> ports);
}
