/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** The way to the endpoint and back, wherever the endpoint comes and goes. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.publisher.internal.link;
