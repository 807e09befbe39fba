/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Assets: named groups of channels behind one driver. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package org.eclipse.kura.asset;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
