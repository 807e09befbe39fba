/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import io.wiotp.kura.transport.internal.loop.Loop;
import io.wiotp.kura.transport.internal.session.SessionFactory;
import io.wiotp.kura.transport.internal.tls.TlsSource;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * What the core is built on; a test brings its own.
 *
 * @param pid of this transport, for the log
 * @param loop thread and monotonic time
 * @param clock wall clock, for what is shown
 * @param random jitter
 * @param sessions MQTT
 * @param tls trust and client key
 */
public record Environment(
    String pid,
    Loop loop,
    Clock clock,
    RandomGenerator random,
    SessionFactory sessions,
    TlsSource tls) {}
