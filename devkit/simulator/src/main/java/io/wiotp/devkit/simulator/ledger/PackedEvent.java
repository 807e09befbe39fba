/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.ledger;

/**
 * An event with numbers instead of texts.
 *
 * @param time milliseconds since 1970
 * @param sequence {@link SequenceReader#NONE} if it has none
 */
record PackedEvent(long time, int device, int client, int name, long sequence) {}
