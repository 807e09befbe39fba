/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.factory;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.factory.CloudConnectionFactory;
import org.eclipse.kura.configuration.ConfigurationService;
import org.jspecify.annotations.Nullable;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes a connection appear under 'New connection' of Kura's web console, and creates and deletes
 * its stack of configurations. The page calls it on each refresh, for all connectors together: the
 * listing methods are quick and never throw.
 */
@Component(
    name = WatsonIotConnectionFactory.PID,
    service = CloudConnectionFactory.class,
    property = {
      "service.pid=" + WatsonIotConnectionFactory.PID,
      "kura.ui.csf.pid.default=" + ConnectionStack.PID_EXAMPLE,
      "kura.ui.csf.pid.regex=" + ConnectionStack.PID_REGEX,
      "kura.ui.service.hide=true",
      "kura.ui.factory.hide=true"
    })
public final class WatsonIotConnectionFactory implements CloudConnectionFactory {
  static final String PID = "io.wiotp.kura.WatsonIotConnectionFactory";

  private final ConfiguredPids configured;
  private final StackBuilder builder;

  @Activate
  public WatsonIotConnectionFactory(
      @Reference ConfigurationService configurations, @Reference ConfigurationAdmin admin) {
    this.configured = new ConfiguredPids(admin);
    this.builder = new StackBuilder(configurations, configured, PID);
  }

  /** The factory pid of the endpoint, which publishers and subscribers name as theirs. */
  @Override
  public String getFactoryPid() {
    return ConnectionStack.ENDPOINT;
  }

  /** Empty for a pid that is no connection of ours: an error here would break the page for all. */
  @Override
  public List<String> getStackComponentsPids(@Nullable String pid) {
    if (pid == null) {
      return List.of();
    }
    return ConnectionStack.of(pid)
        .map(ConnectionStack::pids)
        .orElseGet(() -> isConfiguredEndpoint(pid) ? List.of(pid) : List.of());
  }

  /**
   * All connections that are configured, running or not; also a stack of which only a part is left,
   * so that a person can delete it.
   */
  @Override
  public Set<String> getManagedCloudConnectionPids() {
    Set<String> pids = new TreeSet<>(configured.of(ConnectionStack.ENDPOINT));
    ConnectionStack.layerFactoryPids()
        .forEach(
            factoryPid ->
                configured.of(factoryPid).stream()
                    .flatMap(pid -> ConnectionStack.holding(factoryPid, pid).stream())
                    .map(ConnectionStack::endpointPid)
                    .forEach(pids::add));
    return pids;
  }

  @Override
  public synchronized void createConfiguration(@Nullable String pid) throws KuraException {
    builder.create(
        ConnectionStack.of(String.valueOf(pid)).orElseThrow(() -> ruleBroken(String.valueOf(pid))));
  }

  @Override
  public synchronized void deleteConfiguration(@Nullable String pid) throws KuraException {
    List<String> pids = getStackComponentsPids(pid);
    if (pids.isEmpty()) {
      throw ruleBroken(String.valueOf(pid));
    }
    builder.delete(pids);
  }

  private boolean isConfiguredEndpoint(String pid) {
    return configured.of(ConnectionStack.ENDPOINT).contains(pid);
  }

  private static KuraException ruleBroken(String pid) {
    return new KuraException(KuraErrorCode.INVALID_PARAMETER, ConnectionStack.rule(pid));
  }
}
