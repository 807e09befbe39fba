/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.log;

import org.osgi.annotation.versioning.ProviderType;

/** A log provider that reads from a source of its own. */
@ProviderType
public interface LogReader extends LogProvider {}
