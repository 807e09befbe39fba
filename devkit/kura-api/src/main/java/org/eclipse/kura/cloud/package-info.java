/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Connection-state events, and the older cloud service interfaces. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.1.0")
package org.eclipse.kura.cloud;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
