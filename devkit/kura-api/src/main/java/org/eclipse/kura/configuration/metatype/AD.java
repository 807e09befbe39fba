/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.configuration.metatype;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Definition of one option. */
@ProviderType
public interface AD {
  boolean isRequired();

  int getCardinality();

  String getDefault();

  String getDescription();

  String getId();

  String getMax();

  String getMin();

  String getName();

  List<Option> getOption();

  Scalar getType();
}
