/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Where accepted events are kept: the seam behind which one store can stand in for another. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.outbox.internal.store;
