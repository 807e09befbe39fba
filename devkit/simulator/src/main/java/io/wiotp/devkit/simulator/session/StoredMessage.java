/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.session;

/**
 * A message that a session holds.
 *
 * @param id its number in the session, counted up
 * @param qos at which it is delivered
 * @param retained whether it is delivered with the retain flag
 * @param since when the session took it, in milliseconds since 1970
 */
public record StoredMessage(long id, Message message, int qos, boolean retained, long since) {}
