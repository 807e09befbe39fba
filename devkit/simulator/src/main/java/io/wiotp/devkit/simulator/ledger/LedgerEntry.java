/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.ledger;

import io.wiotp.devkit.simulator.id.DeviceKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event that arrived.
 *
 * @param position 1 for the first event of all, then counted on
 * @param time when it arrived, to the millisecond
 * @param client client id, or API key of an event that came by HTTP
 * @param sequence its number; null without a rule, or if the payload has none
 */
public record LedgerEntry(
    long position,
    Instant time,
    String client,
    DeviceKey device,
    String eventId,
    String format,
    @Nullable Long sequence) {}
