/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** The component that Kura sees, its options, and what publishing means. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.publisher.internal.component;
