/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** The few things that the store asks of a file system, and the disk that does them. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.outbox.internal.log.file;
