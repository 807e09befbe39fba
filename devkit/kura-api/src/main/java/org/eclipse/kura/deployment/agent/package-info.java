/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Installation of deployment packages. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.1.0")
package org.eclipse.kura.deployment.agent;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
