/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.configuration.metatype;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Value of one option inside a designate. */
@ProviderType
public interface Attribute {
  String getAdref();

  String getContent();

  List<String> getValue();
}
