/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.notify;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.kura.cloud.CloudConnectionEstablishedEvent;
import org.eclipse.kura.cloud.CloudConnectionLostEvent;
import org.jspecify.annotations.Nullable;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/**
 * The events by which the web console updates the row of a connection. LOST also stands for an
 * orderly disconnect: there is no third topic.
 */
public final class ConsoleEvents {
  /** By this property the console finds the row; without it the whole page refreshes. */
  static final String PID_PROPERTY = "cloud.service.pid";

  private final Map<String, Object> properties;
  private final AtomicReference<@Nullable EventAdmin> eventAdmin = new AtomicReference<>();

  /**
   * @param pid Kura's pid of the endpoint
   */
  public ConsoleEvents(String pid) {
    this.properties = Map.of(PID_PROPERTY, pid);
  }

  public void attach(EventAdmin arrived) {
    eventAdmin.set(arrived);
  }

  public void detach(EventAdmin leaving) {
    eventAdmin.compareAndSet(leaving, null);
  }

  public void established() {
    post(new CloudConnectionEstablishedEvent(properties));
  }

  public void lost() {
    post(new CloudConnectionLostEvent(properties));
  }

  private void post(Event event) {
    EventAdmin target = eventAdmin.get();
    if (target != null) {
      target.postEvent(event);
    }
  }
}
