/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** The outbox as a component of Kura: options, form, life cycle. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.outbox.component;
