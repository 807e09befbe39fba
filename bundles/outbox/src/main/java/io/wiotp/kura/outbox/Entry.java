/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox;

import java.time.Instant;

/**
 * A stored event on its way out.
 *
 * @param id its name in the outbox
 * @param outbound what to send and how
 * @param acceptedAt when it was stored
 * @param redelivery whether it may have been sent before over a connection that broke
 */
public record Entry(EntryId id, OutboundEvent outbound, Instant acceptedAt, boolean redelivery) {}
