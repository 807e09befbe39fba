/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.session;

import io.vertx.core.buffer.Buffer;
import io.wiotp.devkit.simulator.topic.Address;

/**
 * A message on its way from one client, or from the platform, to those who subscribed.
 *
 * @param qos the quality of service of the publication, 0 to 2
 * @param payload never changed after construction
 */
public record Message(Address address, int qos, Buffer payload) {}
