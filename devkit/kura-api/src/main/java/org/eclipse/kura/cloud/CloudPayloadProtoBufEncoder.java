/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.cloud;

import org.eclipse.kura.KuraException;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.annotation.versioning.ProviderType;

/** Encodes a payload in its binary form. */
@ProviderType
public interface CloudPayloadProtoBufEncoder {
  byte[] getBytes(KuraPayload payload, boolean gzipped) throws KuraException;
}
