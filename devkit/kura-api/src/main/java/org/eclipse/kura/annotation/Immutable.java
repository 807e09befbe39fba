/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.annotation;

import java.lang.annotation.Documented;

/** Instances of the annotated type do not change. */
@Documented
public @interface Immutable {}
