/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Geographic position of the gateway. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.3.0")
package org.eclipse.kura.position;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
