/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Execution of operating-system commands by text. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.2.0")
package org.eclipse.kura.command;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
