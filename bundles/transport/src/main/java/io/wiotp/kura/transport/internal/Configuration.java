/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import org.jspecify.annotations.Nullable;

/**
 * Valid settings, or what is wrong with them.
 *
 * @param settings null when the options are not valid
 * @param problem names option, value and rule; empty when they are valid
 */
record Configuration(@Nullable TransportSettings settings, String problem) {}
