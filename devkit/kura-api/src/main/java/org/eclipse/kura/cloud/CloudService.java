/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.cloud;

import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** The older endpoint, a source of {@link CloudClient} instances. */
@ProviderType
public interface CloudService {
  boolean isConnected();

  String[] getCloudApplicationIdentifiers();

  CloudClient newCloudClient(String applicationId) throws KuraException;
}
