/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.mqtt;

import io.wiotp.kura.transport.internal.loop.Loop;
import io.wiotp.kura.transport.internal.session.Session;
import io.wiotp.kura.transport.internal.session.SessionFactory;
import io.wiotp.kura.transport.internal.session.SessionListener;
import io.wiotp.kura.transport.internal.session.SessionRequest;

/** Makes sessions on Eclipse Paho. */
public final class PahoSessionFactory implements SessionFactory {
  private final Loop loop;
  private final String threadPrefix;

  /**
   * @param loop for time-outs
   * @param threadPrefix of the threads that close sockets
   */
  public PahoSessionFactory(Loop loop, String threadPrefix) {
    this.loop = loop;
    this.threadPrefix = threadPrefix;
  }

  @Override
  public Session create(SessionRequest request, SessionListener listener) {
    return new PahoSession(request, listener, loop, threadPrefix);
  }
}
