/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.command;

import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** Runs a shell command with the rights of the framework. */
@ProviderType
public interface CommandService {
  String execute(String command) throws KuraException;
}
