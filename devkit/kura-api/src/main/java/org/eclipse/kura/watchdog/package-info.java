/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Supervision of critical components. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.2")
package org.eclipse.kura.watchdog;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
