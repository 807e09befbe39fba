/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.marshalling;

import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** Reads an object from text. */
@ProviderType
public interface Unmarshaller {
  <T> T unmarshal(String text, Class<T> type) throws KuraException;
}
