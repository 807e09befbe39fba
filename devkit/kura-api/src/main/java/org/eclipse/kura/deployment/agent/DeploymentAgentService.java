/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.deployment.agent;

import org.eclipse.kura.ssl.SslManagerService;

/** Installs and removes deployment packages; results come as events. */
public interface DeploymentAgentService {
  String EVENT_EXCEPTION = "exception";

  String EVENT_INSTALLED_TOPIC = "org/eclipse/kura/deployment/agent/INSTALLED";

  String EVENT_PACKAGE_NAME = "deploymentpackage.name";

  String EVENT_PACKAGE_URL = "deploymentpackage.url";

  String EVENT_PACKAGE_VERSION = "deploymentpackage.version";

  String EVENT_SUCCESSFUL = "successful";

  String EVENT_UNINSTALLED_TOPIC = "org/eclipse/kura/deployment/agent/UNINSTALLED";

  boolean isInstallingDeploymentPackage(String url);

  boolean isUninstallingDeploymentPackage(String packageName);

  MarketplacePackageDescriptor getMarketplacePackageDescriptor(String url);

  MarketplacePackageDescriptor getMarketplacePackageDescriptor(
      String url, SslManagerService sslManagerService);

  /**
   * Queues the download and returns; an event tells the result. Fails if the URL is queued already.
   */
  void installDeploymentPackageAsync(String url) throws Exception;

  /** Queues the removal and returns; an event tells the result. */
  void uninstallDeploymentPackageAsync(String packageName) throws Exception;
}
