/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** What the operator reads: counters, last refusals, the status page. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.connection.internal.report;
