/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.wire.graph;

import org.osgi.annotation.versioning.ProviderType;

/** Aggregators that reuse the last envelope of each port. */
@ProviderType
public interface CachingAggregatorFactory extends PortAggregatorFactory {}
