/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.deployment;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.kura.deployment.agent.DeploymentAgentService;
import org.jspecify.annotations.Nullable;
import org.osgi.service.deploymentadmin.DeploymentPackage;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** What the agent tells the web UI (kura-contract 5.4). */
final class AgentEvents {

  private static final String UNKNOWN = "UNKNOWN";

  private final EventAdmin events;

  AgentEvents(EventAdmin events) {
    this.events = events;
  }

  void installed(String url, DeploymentPackage installed) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(DeploymentAgentService.EVENT_PACKAGE_NAME, installed.getName());
    properties.put(DeploymentAgentService.EVENT_PACKAGE_VERSION, installed.getVersion().toString());
    properties.put(DeploymentAgentService.EVENT_PACKAGE_URL, url);
    post(DeploymentAgentService.EVENT_INSTALLED_TOPIC, properties, null);
  }

  void notInstalled(String url, Exception cause) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(DeploymentAgentService.EVENT_PACKAGE_NAME, UNKNOWN);
    properties.put(DeploymentAgentService.EVENT_PACKAGE_VERSION, UNKNOWN);
    properties.put(DeploymentAgentService.EVENT_PACKAGE_URL, url);
    post(DeploymentAgentService.EVENT_INSTALLED_TOPIC, properties, cause);
  }

  void uninstalled(String name, @Nullable Exception cause) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(DeploymentAgentService.EVENT_PACKAGE_NAME, name);
    post(DeploymentAgentService.EVENT_UNINSTALLED_TOPIC, properties, cause);
  }

  private void post(String topic, Map<String, Object> properties, @Nullable Exception cause) {
    properties.put(DeploymentAgentService.EVENT_SUCCESSFUL, cause == null);
    if (cause != null) {
      properties.put(DeploymentAgentService.EVENT_EXCEPTION, cause);
    }
    events.postEvent(new Event(topic, properties));
  }
}
