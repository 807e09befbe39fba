/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Wire components, and the envelopes that travel between them. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("2.0.0")
package org.eclipse.kura.wire;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
