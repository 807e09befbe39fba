/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import io.wiotp.kura.transport.internal.link.LinkSettings;
import io.wiotp.kura.transport.internal.state.BackoffPolicy;

/**
 * Everything that a person can set.
 *
 * @param link a change reconnects
 * @param backoff a change counts from the next failure on
 * @param inFlightWindow messages that may be unconfirmed at once, before the role's limit
 */
public record TransportSettings(LinkSettings link, BackoffPolicy backoff, int inFlightWindow) {}
