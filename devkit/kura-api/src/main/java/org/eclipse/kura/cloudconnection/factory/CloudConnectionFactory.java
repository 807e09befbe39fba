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
  /** Property of an endpoint: the pid of the factory that made it. */
  String KURA_CLOUD_CONNECTION_FACTORY_PID = "kura.cloud.connection.factory.pid";

  /** Factory pid of the endpoint component; never null. */
  String getFactoryPid();

  /** Identities of all layers that belong to the endpoint; also what may be edited with it. */
  List<String> getStackComponentsPids(String pid) throws KuraException;

  /** Identities of the endpoints that this factory made; called on every refresh of the console. */
  Set<String> getManagedCloudConnectionPids() throws KuraException;

  /** Creates all layers of a connection under the pid that a user typed. */
  void createConfiguration(String pid) throws KuraException;

  /** Removes all layers of the connection. */
  void deleteConfiguration(String pid) throws KuraException;
}
