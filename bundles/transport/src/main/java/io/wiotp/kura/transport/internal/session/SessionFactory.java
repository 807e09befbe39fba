/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.session;

/** Makes sessions. */
@FunctionalInterface
public interface SessionFactory {
  Session create(SessionRequest request, SessionListener listener);
}
