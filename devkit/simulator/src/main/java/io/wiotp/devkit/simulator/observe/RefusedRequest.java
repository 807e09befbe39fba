/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.observe;

/**
 * What a client asked for and did not get.
 *
 * @param request {@code Connect}, {@code Publish} or {@code Subscribe} (GW-22)
 * @param subject the topic or filter as the client wrote it; empty for a connection
 * @param code close code (section ERR of the protocol facts)
 * @param reason in words
 */
public record RefusedRequest(String request, String subject, int code, String reason) {}
