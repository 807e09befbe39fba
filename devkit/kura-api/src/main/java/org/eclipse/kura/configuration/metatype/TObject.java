/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.configuration.metatype;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Values that a designate gives for an object class definition. */
@ProviderType
public interface TObject {
  String getOcdref();

  List<Attribute> getAttribute();
}
