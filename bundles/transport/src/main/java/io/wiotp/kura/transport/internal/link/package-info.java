/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** Where to connect to and how, made of options and identity. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.transport.internal.link;
