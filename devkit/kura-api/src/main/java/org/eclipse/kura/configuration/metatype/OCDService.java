/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.configuration.metatype;

import java.util.List;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.osgi.annotation.versioning.ProviderType;

/** Finds object class definitions of factories and service providers. */
@ProviderType
public interface OCDService {
  List<ComponentConfiguration> getFactoryComponentOCDs();

  List<ComponentConfiguration> getServiceProviderOCDs(Class<?>... interfaces);

  List<ComponentConfiguration> getServiceProviderOCDs(String... interfaceNames);

  ComponentConfiguration getFactoryComponentOCD(String factoryPid);
}
