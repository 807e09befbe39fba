/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** The outbox itself, plain Java: limits, order between the classes, in-flight window. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.outbox.internal;
