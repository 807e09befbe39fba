/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.web;

import io.wiotp.devkit.kura.deployment.BundleStates;
import io.wiotp.devkit.kura.deployment.EmulatedDeploymentAgent;
import io.wiotp.devkit.kura.ui.WebUi.InstalledPackage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.kura.deployment.agent.DeploymentAgentService;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.deploymentadmin.BundleInfo;
import org.osgi.service.deploymentadmin.DeploymentAdmin;
import org.osgi.service.deploymentadmin.DeploymentException;
import org.osgi.service.deploymentadmin.DeploymentPackage;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** The Packages page: asks the agent and waits for its event. */
@Component(service = PackagesPage.class)
public final class PackagesPage {

  private static final long LIMIT_SECONDS = 60;

  /** What is asked of the agent. */
  private interface Request {
    void send() throws Exception;
  }

  private final BundleContext context;
  private final EmulatedDeploymentAgent agent;
  private final DeploymentAdmin admin;

  @Activate
  public PackagesPage(
      BundleContext context,
      @Reference EmulatedDeploymentAgent agent,
      @Reference DeploymentAdmin admin) {
    this.context = context;
    this.agent = agent;
    this.admin = admin;
  }

  InstalledPackage install(Path dp) throws Exception {
    String url = dp.toAbsolutePath().normalize().toUri().toString();
    Event event =
        awaited(
            DeploymentAgentService.EVENT_INSTALLED_TOPIC,
            DeploymentAgentService.EVENT_PACKAGE_URL,
            url,
            () -> agent.installDeploymentPackageAsync(url));
    Object name = event.getProperty(DeploymentAgentService.EVENT_PACKAGE_NAME);
    return all().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  void uninstall(String name) throws Exception {
    awaited(
        DeploymentAgentService.EVENT_UNINSTALLED_TOPIC,
        DeploymentAgentService.EVENT_PACKAGE_NAME,
        name,
        () -> agent.uninstallDeploymentPackageAsync(name));
  }

  private Event awaited(String topic, String key, String value, Request request) throws Exception {
    CompletableFuture<Event> arrived = new CompletableFuture<>();
    EventHandler handler =
        event -> {
          if (value.equals(event.getProperty(key))) {
            arrived.complete(event);
          }
        };
    Hashtable<String, Object> properties = new Hashtable<>();
    properties.put(EventConstants.EVENT_TOPIC, topic);
    var registration = context.registerService(EventHandler.class, handler, properties);
    try {
      request.send();
      Event event = arrived.get(LIMIT_SECONDS, TimeUnit.SECONDS);
      if (!Boolean.TRUE.equals(event.getProperty(DeploymentAgentService.EVENT_SUCCESSFUL))) {
        throw failed(event);
      }
      return event;
    } finally {
      registration.unregister();
    }
  }

  private static Exception failed(Event event) {
    return event.getProperty(DeploymentAgentService.EVENT_EXCEPTION) instanceof Exception cause
        ? new IllegalStateException("the agent failed: " + described(cause), cause)
        : new IllegalStateException("the agent failed");
  }

  private static String described(Exception cause) {
    return cause instanceof DeploymentException deployment
        ? "code " + deployment.getCode() + ", " + cause.getMessage()
        : String.valueOf(cause);
  }

  /** Waits until the packages of the last run are installed again. */
  void awaitInstalled(Duration limit) throws InterruptedException, TimeoutException {
    agent.awaitIdle(limit);
  }

  List<InstalledPackage> all() {
    List<InstalledPackage> result = new ArrayList<>();
    for (DeploymentPackage each : admin.listDeploymentPackages()) {
      Map<String, String> bundles = new TreeMap<>();
      for (BundleInfo info : each.getBundleInfos()) {
        Bundle bundle = each.getBundle(info.getSymbolicName());
        bundles.put(
            info.getSymbolicName(), bundle == null ? "UNINSTALLED" : BundleStates.name(bundle));
      }
      result.add(new InstalledPackage(each.getName(), each.getVersion().toString(), bundles));
    }
    return result;
  }
}
