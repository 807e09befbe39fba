/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** The OSGi framework and the bundles that Kura 5.5 has beneath it. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.gateway.framework;
