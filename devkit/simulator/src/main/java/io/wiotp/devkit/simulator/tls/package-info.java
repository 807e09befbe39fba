/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
/** The certificates that the TLS listener shows. */
@NullMarked
package io.wiotp.devkit.simulator.tls;

import org.jspecify.annotations.NullMarked;
