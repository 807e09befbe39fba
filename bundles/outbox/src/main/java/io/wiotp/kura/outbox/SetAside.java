/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.id.EventId;
import java.time.Instant;

/**
 * An event that the platform refused, without its payload.
 *
 * @param id its name in the outbox
 * @param device whose event it was
 * @param eventId its kind
 * @param source pid of the publisher
 * @param reason the rule that was broken
 * @param detail what exactly happened, one line
 * @param at when it was set aside, by the wall clock
 */
public record SetAside(
    EntryId id,
    DeviceId device,
    EventId eventId,
    String source,
    Reason reason,
    String detail,
    Instant at) {}
