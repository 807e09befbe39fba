/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.driver;

import org.osgi.annotation.versioning.ProviderType;

/** Describes the options that a driver needs per channel. */
@ProviderType
public interface ChannelDescriptor {
  Object getDescriptor();
}
