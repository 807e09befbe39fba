/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Metatype files as Kura reads them, with Kura's own, narrower rules. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.kura.metatype;
