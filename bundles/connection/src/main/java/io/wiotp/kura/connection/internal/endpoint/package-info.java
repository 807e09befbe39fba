/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** The component that Kura sees, its options, and nothing else. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.connection.internal.endpoint;
