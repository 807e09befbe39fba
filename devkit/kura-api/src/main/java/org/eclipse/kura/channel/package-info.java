/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Channels of an asset, and the records that are read from and written to them. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.2.0")
package org.eclipse.kura.channel;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
