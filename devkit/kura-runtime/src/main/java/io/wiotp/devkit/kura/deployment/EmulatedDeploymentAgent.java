/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.deployment;

import io.wiotp.devkit.kura.finding.Findings;
import io.wiotp.devkit.kura.system.GatewayFolders;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.deployment.agent.DeploymentAgentService;
import org.eclipse.kura.deployment.agent.MarketplacePackageDescriptor;
import org.eclipse.kura.ssl.SslManagerService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.deploymentadmin.DeploymentAdmin;
import org.osgi.service.deploymentadmin.DeploymentException;
import org.osgi.service.deploymentadmin.DeploymentPackage;
import org.osgi.service.event.EventAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kura's deployment agent (kura-contract 5.4, 8.2, 8.3). Everything runs on one thread, the
 * reinstallation at boot first; the reference to ConfigurationService makes sure that the snapshot
 * is applied by then.
 */
@Component(
    service = {DeploymentAgentService.class, EmulatedDeploymentAgent.class},
    immediate = true)
public final class EmulatedDeploymentAgent implements DeploymentAgentService {

  private static final Logger LOG = LoggerFactory.getLogger(EmulatedDeploymentAgent.class);
  private static final int QUEUE = 100;
  private static final long STOP_SECONDS = 10;

  private final PackageRegister register;
  private final PackageInstaller installer;
  private final AgentEvents events;
  private final Set<String> installing = ConcurrentHashMap.newKeySet();
  private final Set<String> uninstalling = ConcurrentHashMap.newKeySet();
  private final ExecutorService thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(QUEUE),
          task -> new Thread(task, "wiotp-kura-deployment-agent"));

  @Activate
  public EmulatedDeploymentAgent(
      BundleContext context,
      @Reference DeploymentAdmin admin,
      @Reference ConfigurationService snapshotApplied,
      @Reference GatewayFolders folders,
      @Reference EventAdmin events,
      @Reference Findings findings) {
    this.register = new PackageRegister(folders.packageList());
    this.installer =
        new PackageInstaller(
            admin, register, folders.packages(), new BundleDiagnosis(context), findings);
    this.events = new AgentEvents(events);
    thread.execute(this::reinstall);
  }

  @Deactivate
  void close() throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
      thread.shutdownNow();
    }
  }

  private void reinstall() {
    try {
      for (Map.Entry<String, String> entry : register.entries().entrySet()) {
        reinstall(entry.getKey(), entry.getValue());
      }
    } catch (IOException e) {
      LOG.error("the list of packages cannot be read; none is installed", e);
    }
  }

  private void reinstall(String name, String url) {
    try {
      DeploymentPackage installed = installer.installOnly(PackageInstaller.file(url));
      LOG.info("installed again: {} {}", installed.getName(), installed.getVersion());
    } catch (IOException | DeploymentException | RuntimeException e) {
      LOG.error("package {} could not be installed again from {}", name, url, e);
    }
  }

  @Override
  public void installDeploymentPackageAsync(String url) throws Exception {
    if (!installing.add(url)) {
      throw new Exception("the package is being installed already: " + url);
    }
    thread.execute(() -> install(url));
  }

  // The event comes when the name is free again: whoever waits for it may ask once more at once.
  private void install(String url) {
    try {
      DeploymentPackage installed = installer.install(url);
      installing.remove(url);
      events.installed(url, installed);
    } catch (IOException | DeploymentException | RuntimeException e) {
      LOG.error("{} could not be installed", url, e);
      installing.remove(url);
      events.notInstalled(url, e);
    }
  }

  @Override
  public void uninstallDeploymentPackageAsync(String name) throws Exception {
    if (!uninstalling.add(name)) {
      throw new Exception("the package is being uninstalled already: " + name);
    }
    thread.execute(() -> uninstall(name));
  }

  private void uninstall(String name) {
    try {
      installer.uninstall(name);
      uninstalling.remove(name);
      events.uninstalled(name, null);
    } catch (IOException | DeploymentException | RuntimeException e) {
      LOG.error("{} could not be uninstalled", name, e);
      uninstalling.remove(name);
      events.uninstalled(name, e);
    }
  }

  /** Waits until everything asked for so far, the reinstallation at boot included, is done. */
  public void awaitIdle(Duration limit) throws InterruptedException, TimeoutException {
    try {
      thread.submit(() -> {}).get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean isInstallingDeploymentPackage(String url) {
    return installing.contains(url);
  }

  @Override
  public boolean isUninstallingDeploymentPackage(String name) {
    return uninstalling.contains(name);
  }

  @Override
  public MarketplacePackageDescriptor getMarketplacePackageDescriptor(String url) {
    throw new UnsupportedOperationException("the marketplace is not emulated");
  }

  @Override
  public MarketplacePackageDescriptor getMarketplacePackageDescriptor(
      String url, SslManagerService sslManagerService) {
    throw new UnsupportedOperationException("the marketplace is not emulated");
  }
}
