/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.ledger;

/**
 * One kind of departure of one client.
 *
 * @param text what was seen the first time
 * @param count how often it was seen, 1 or more
 */
public record Finding(String clientId, String factId, String text, long count) {}
