/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.mqtt;

import io.wiotp.devkit.simulator.session.CloseCode;

/**
 * Why a publication is not accepted.
 *
 * @param silent true while the gateway was told before and has to wait (GW-12)
 */
record Refusal(CloseCode code, boolean silent) {}
