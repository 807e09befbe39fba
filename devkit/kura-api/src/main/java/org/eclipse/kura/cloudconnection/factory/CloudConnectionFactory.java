/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.cloudconnection.factory;

import java.util.List;
import java.util.Set;
import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** Creates and removes the component stack of a cloud connection. */
@ProviderType
public interface CloudConnectionFactory {
  String KURA_CLOUD_CONNECTION_FACTORY_PID = "kura.cloud.connection.factory.pid";

  String getFactoryPid();

  List<String> getStackComponentsPids(String pid) throws KuraException;

  Set<String> getManagedCloudConnectionPids() throws KuraException;

  void createConfiguration(String pid) throws KuraException;

  void deleteConfiguration(String pid) throws KuraException;
}
