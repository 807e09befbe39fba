/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.it.connector;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.factory.CloudConnectionFactory;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.ConfigurationService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(
    name = "test.Factory",
    property = {"service.pid=test.Factory", "kura.ui.csf.pid.regex=^test\\.Endpoint(-[a-z0-9]+)?$"})
public final class TestFactory implements CloudConnectionFactory {

  private final ConfigurationService configurations;

  @Activate
  public TestFactory(@Reference ConfigurationService configurations) {
    this.configurations = configurations;
  }

  @Override
  public String getFactoryPid() {
    return Journal.mischief("null factory pid") ? null : "test.Endpoint";
  }

  @Override
  public List<String> getStackComponentsPids(String pid) {
    if (Journal.mischief("same tab twice")) {
      return List.of(pid, pid);
    }
    return List.of(pid);
  }

  @Override
  public Set<String> getManagedCloudConnectionPids() throws KuraException {
    if (Journal.mischief("factory throws")) {
      throw new IllegalStateException("planted");
    }
    Set<String> pids = new HashSet<>();
    if (Journal.mischief("hidden connection")) {
      return pids;
    }
    for (ComponentConfiguration each : configurations.getComponentConfigurations()) {
      if ("test.Endpoint".equals(each.getConfigurationProperties().get("service.factoryPid"))) {
        pids.add(each.getPid());
      }
    }
    return pids;
  }

  @Override
  public void createConfiguration(String pid) throws KuraException {
    configurations.createFactoryConfiguration(
        "test.Endpoint", pid, Map.of(KURA_CLOUD_CONNECTION_FACTORY_PID, "test.Factory"), true);
  }

  @Override
  public void deleteConfiguration(String pid) throws KuraException {
    configurations.deleteFactoryConfiguration(pid, true);
  }
}
