/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.cloudconnection.publisher;

import org.osgi.annotation.versioning.ProviderType;

/** A publisher for progress notifications of request handlers. */
@ProviderType
public interface CloudNotificationPublisher extends CloudPublisher {}
