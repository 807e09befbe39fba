/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.configuration.metatype;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Root of a metatype document. */
@ProviderType
public interface MetaData {
  String getLocalization();

  List<Designate> getDesignate();

  List<OCD> getOCD();
}
