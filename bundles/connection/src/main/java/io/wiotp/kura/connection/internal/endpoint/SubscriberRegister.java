/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.endpoint;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.kura.cloudconnection.subscriber.listener.CloudSubscriberListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Subscribers that wait for commands, which this version does not receive. */
final class SubscriberRegister {
  private static final Logger LOG = LoggerFactory.getLogger(SubscriberRegister.class);

  private final String pid;
  private final Map<CloudSubscriberListener, Map<String, Object>> waiting =
      new ConcurrentHashMap<>();
  private final AtomicBoolean said = new AtomicBoolean();

  SubscriberRegister(String pid) {
    this.pid = pid;
  }

  void add(Map<String, Object> filter, CloudSubscriberListener listener) {
    waiting.put(listener, filter);
    if (said.compareAndSet(false, true)) {
      LOG.warn("{}: commands are not received by this version; subscribers will hear nothing", pid);
    }
  }

  void remove(CloudSubscriberListener listener) {
    waiting.remove(listener);
  }
}
