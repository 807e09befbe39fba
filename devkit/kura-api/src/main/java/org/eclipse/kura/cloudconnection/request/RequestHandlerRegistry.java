/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.cloudconnection.request;

import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** Takes the request handlers of applications. */
@ProviderType
public interface RequestHandlerRegistry {
  void registerRequestHandler(String appId, RequestHandler handler) throws KuraException;

  void unregister(String appId) throws KuraException;
}
