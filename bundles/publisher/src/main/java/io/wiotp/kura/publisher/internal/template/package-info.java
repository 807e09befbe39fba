/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Names with placeholders. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.publisher.internal.template;
