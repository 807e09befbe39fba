/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.configuration;

import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ConsumerType;

/** A component that describes its configuration by itself. */
@ConsumerType
public interface SelfConfiguringComponent {
  ComponentConfiguration getConfiguration() throws KuraException;
}
