/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** When which value is emitted, and as what record. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.sensors.emission;
