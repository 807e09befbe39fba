/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Creates, lists and deletes connections as configurations: the stack behind one pid. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.connection.internal.factory;
