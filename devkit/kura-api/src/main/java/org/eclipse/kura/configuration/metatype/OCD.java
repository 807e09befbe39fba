/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.configuration.metatype;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Definition of the options of one component. */
@ProviderType
public interface OCD {
  String getDescription();

  String getId();

  String getName();

  List<AD> getAD();

  List<Icon> getIcon();
}
