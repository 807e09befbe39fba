/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Certificates known to the gateway. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("2.1.0")
package org.eclipse.kura.certificate;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
