/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** How fast, and how much a day, events may leave: for links that are thin or metered. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.outbox.internal.pace;
