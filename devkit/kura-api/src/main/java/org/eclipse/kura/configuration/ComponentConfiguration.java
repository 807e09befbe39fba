/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.configuration;

import java.util.Map;
import org.eclipse.kura.configuration.metatype.OCD;
import org.osgi.annotation.versioning.ProviderType;

/** Identity, definition and properties of one component instance. */
@ProviderType
public interface ComponentConfiguration {
  String getPid();

  Map<String, Object> getConfigurationProperties();

  OCD getDefinition();
}
