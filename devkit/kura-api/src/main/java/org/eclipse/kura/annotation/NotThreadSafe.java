/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.annotation;

import java.lang.annotation.Documented;

/** Callers must coordinate the use of the annotated type. */
@Documented
public @interface NotThreadSafe {}
