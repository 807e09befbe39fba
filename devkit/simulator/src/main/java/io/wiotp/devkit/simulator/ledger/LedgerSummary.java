/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.ledger;

import io.wiotp.devkit.simulator.id.DeviceKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger knows, at one moment.
 *
 * @param firstPosition position of the oldest event that can still be listed
 * @param lastPosition position of the newest event; below the first one if there is none
 * @param bytes heap that the list of events takes
 * @param refusals by close code
 * @param discarded messages that a limit removed before their subscriber had them (MQ-13)
 * @param rule where numbers are read; null if they are not
 * @param withoutNumber events without a number where the rule wants one
 * @param duplicates numbers that came again
 * @param outOfOrder new numbers that came after a higher one of their row
 * @param missing numbers between the first and the last of their row that did not come
 * @param samePayloads events that equal one of the last ones, as far as the window reaches
 * @param findings reports of departures from the protocol, repeats included
 */
public record LedgerSummary(
    long events,
    long commands,
    long firstPosition,
    long lastPosition,
    long bytes,
    Map<DeviceKey, Long> byDevice,
    Map<String, Long> byClient,
    Map<Integer, Long> refusals,
    long discarded,
    @Nullable SequenceRule rule,
    long withoutNumber,
    long duplicates,
    long outOfOrder,
    long missing,
    long samePayloads,
    long findings) {}
