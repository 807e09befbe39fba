/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.ssl;

import org.osgi.annotation.versioning.ConsumerType;

/** Told when the TLS configuration has changed. */
@ConsumerType
public interface SslServiceListener {
  void onConfigurationUpdated();
}
