/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.executor;

import org.osgi.annotation.versioning.ProviderType;

/** Executor with the rights of the framework. */
@ProviderType
public interface PrivilegedExecutorService extends CommandExecutorService {}
