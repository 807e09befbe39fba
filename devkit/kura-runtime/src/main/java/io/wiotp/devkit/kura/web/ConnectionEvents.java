/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.web;

import io.wiotp.devkit.kura.finding.Findings;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.kura.cloud.CloudConnectionEstablishedEvent;
import org.eclipse.kura.cloud.CloudConnectionLostEvent;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** The browser's side of the connection-state events (kura-contract 1.6). */
@Component(
    service = {EventHandler.class, ConnectionEvents.class},
    property = {
      EventConstants.EVENT_TOPIC
          + "="
          + CloudConnectionEstablishedEvent.CLOUD_CONNECTION_STATUS_ESTABLISHED,
      EventConstants.EVENT_TOPIC + "=" + CloudConnectionLostEvent.CLOUD_CONNECTION_STATUS_LOST
    })
public final class ConnectionEvents implements EventHandler {

  private static final String PID = "cloud.service.pid";

  private final Services services;
  private final Findings findings;
  private final Map<String, Boolean> told = new ConcurrentHashMap<>();

  @Activate
  public ConnectionEvents(BundleContext context, @Reference Findings findings) {
    this.services = new Services(context);
    this.findings = findings;
  }

  /** What the last event said of a connection; empty when there was none. */
  Optional<Boolean> told(String pid) {
    return Optional.ofNullable(told.get(pid));
  }

  /** A new registration starts anew. */
  void forget(String pid) {
    told.remove(pid);
  }

  private static boolean isEstablished(Event event) {
    return event
        .getTopic()
        .equals(CloudConnectionEstablishedEvent.CLOUD_CONNECTION_STATUS_ESTABLISHED);
  }

  @Override
  public void handleEvent(Event event) {
    Object pid = event.getProperty(PID);
    if (pid == null) {
      findings.add(event.getTopic() + " without " + PID + ": the page is refreshed as a whole");
      return;
    }
    Boolean before = told.put(pid.toString(), isEstablished(event));
    // An endpoint that goes is unregistered before it can say so: its farewell is no mistake.
    boolean farewell = before != null && !isEstablished(event);
    if (!farewell && services.byPid(pid.toString()).isEmpty()) {
      findings.add(
          event.getTopic()
              + " for "
              + pid
              + ", which is no registered endpoint: the page is refreshed as a whole");
    }
  }
}
