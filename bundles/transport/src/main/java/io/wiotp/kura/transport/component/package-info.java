/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** The edge to OSGi and Kura: component, form, options. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.transport.component;
