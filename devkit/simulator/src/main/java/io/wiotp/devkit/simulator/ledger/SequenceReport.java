/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.ledger;

import io.wiotp.devkit.simulator.id.DeviceKey;

/**
 * What became of one row of numbers.
 *
 * @param eventId the event id that the row belongs to; empty if it is all of the device
 * @param arrived numbers that arrived, duplicates included
 * @param duplicates numbers that had arrived before
 * @param outOfOrder new numbers that came after a higher one
 * @param missing numbers between first and last that did not arrive
 * @param first the lowest number; 0 if none arrived
 * @param last the highest number; 0 if none arrived
 */
public record SequenceReport(
    DeviceKey device,
    String eventId,
    long arrived,
    long duplicates,
    long outOfOrder,
    long missing,
    long first,
    long last) {

  /** True if every number of a range arrived, and none outside it. */
  public boolean isComplete(long from, long to) {
    return arrived > 0 && missing == 0 && first == from && last == to;
  }

  /** True if no new number came after a higher one; duplicates do not count. */
  public boolean isOrdered() {
    return outOfOrder == 0;
  }
}
