/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.encode;

import io.wiotp.kura.outbox.OutboundEvent;
import java.util.List;

/**
 * An event ready for the outbox.
 *
 * @param outbound the event
 * @param leftOut metrics that JSON can not carry, by name
 */
public record Mapped(OutboundEvent outbound, List<String> leftOut) {}
