/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.wire.graph;

import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** Reads and replaces the wire graph. */
@ProviderType
public interface WireGraphService {
  WireGraphConfiguration get() throws KuraException;

  void delete() throws KuraException;

  void update(WireGraphConfiguration configuration) throws KuraException;
}
