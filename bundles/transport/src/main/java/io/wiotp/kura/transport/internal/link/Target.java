/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.link;

/**
 * Where one identity connects to.
 *
 * @param uri for example {@code ssl://abc123.messaging.example.org:8883}
 * @param secure whether TLS is spoken there
 * @param exposed whether credentials travel in clear over a network
 */
public record Target(String uri, boolean secure, boolean exposed) {}
