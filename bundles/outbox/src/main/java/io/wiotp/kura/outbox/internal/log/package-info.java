/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Events on a disk: a segmented log, one chain per class, all file access on one thread. See
 * docs/decisions/0007-durable-store.md for the format.
 */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.outbox.internal.log;
