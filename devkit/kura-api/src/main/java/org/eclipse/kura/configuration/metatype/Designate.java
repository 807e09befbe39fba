/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.configuration.metatype;

import org.osgi.annotation.versioning.ProviderType;

/** Connects a component with its object class definition. */
@ProviderType
public interface Designate {
  boolean isMerge();

  boolean isOptional();

  String getBundle();

  String getFactoryPid();

  String getPid();

  TObject getObject();
}
