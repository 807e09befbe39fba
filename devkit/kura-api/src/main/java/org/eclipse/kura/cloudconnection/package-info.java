/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** The endpoint of a cloud connection. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package org.eclipse.kura.cloudconnection;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
