/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Data service and data transport, the lower layers of a connection. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.1.2")
package org.eclipse.kura.data;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
