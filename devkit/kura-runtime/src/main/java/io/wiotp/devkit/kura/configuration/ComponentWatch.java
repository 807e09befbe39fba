/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.configuration;

import io.wiotp.devkit.kura.component.KuraConfiguration;
import io.wiotp.devkit.kura.finding.Findings;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.configuration.SelfConfiguringComponent;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the store of each ConfigurableComponent and SelfConfiguringComponent that comes and goes,
 * on the thread that registers it. Does not get the services: a delayed component stays delayed.
 */
final class ComponentWatch extends ServiceTracker<Object, String> {

  private static final Logger LOG = LoggerFactory.getLogger(ComponentWatch.class);
  private static final String FILTER =
      "(|(objectClass="
          + ConfigurableComponent.class.getName()
          + ")(objectClass="
          + SelfConfiguringComponent.class.getName()
          + "))";

  private final InstanceStore store;
  private final Findings findings;
  private final Map<String, ServiceReference<Object>> selfConfiguring = new ConcurrentHashMap<>();

  ComponentWatch(BundleContext context, InstanceStore store, Findings findings)
      throws InvalidSyntaxException {
    super(context, FrameworkUtil.createFilter(FILTER), null);
    this.store = store;
    this.findings = findings;
  }

  @Override
  public @Nullable String addingService(ServiceReference<Object> reference) {
    Object pid = reference.getProperty(ConfigurationService.KURA_SERVICE_PID);
    Object servicePid = reference.getProperty(Constants.SERVICE_PID);
    if (pid == null || servicePid == null) {
      findings.add(
          reference.getProperty("component.name")
              + ": registered as ConfigurableComponent without "
              + (pid == null ? ConfigurationService.KURA_SERVICE_PID : Constants.SERVICE_PID)
              + ", so it is ignored: not shown, not configurable, not in snapshots");
      return null;
    }
    if (!(servicePid instanceof String)) {
      // SCR makes a list of the component's and the configuration's, from DS 1.3 on.
      findings.add(
          pid
              + ": registered with the list "
              + servicePid
              + " as service.pid, whose text Kura takes for the pid of the configuration when the"
              + " instance registers again: it then stores another one; describe the component with"
              + " DS 1.1 or 1.2");
    }
    if (isSelfConfiguring(reference)) {
      selfConfiguring.put(pid.toString(), reference);
    }
    try {
      store.registered(
          pid.toString(),
          servicePid.toString(),
          (String) reference.getProperty(KuraConfiguration.FACTORY_PID));
    } catch (KuraException e) {
      LOG.error("the configuration of {} could not be written again", pid, e);
    }
    return pid.toString();
  }

  @Override
  public void removedService(ServiceReference<Object> reference, String pid) {
    selfConfiguring.remove(pid, reference);
    store.unregistered(pid, String.valueOf(reference.getProperty(Constants.SERVICE_PID)));
  }

  private static boolean isSelfConfiguring(ServiceReference<Object> reference) {
    for (String name : (String[]) reference.getProperty(Constants.OBJECTCLASS)) {
      if (name.equals(SelfConfiguringComponent.class.getName())) {
        return true;
      }
    }
    return false;
  }

  /** What a SelfConfiguringComponent with this pid says itself. */
  Optional<KuraConfiguration> selfConfigured(String pid) throws KuraException {
    ServiceReference<Object> reference = selfConfiguring.get(pid);
    if (reference == null) {
      return Optional.empty();
    }
    Object service = context.getService(reference);
    if (service == null) {
      return Optional.empty();
    }
    try {
      ComponentConfiguration own = ((SelfConfiguringComponent) service).getConfiguration();
      if (own == null || !pid.equals(own.getPid())) {
        findings.add(pid + ": the SelfConfiguringComponent answers for another pid; ignored");
        return Optional.empty();
      }
      return Optional.of(
          new KuraConfiguration(pid, own.getDefinition(), own.getConfigurationProperties()));
    } finally {
      context.ungetService(reference);
    }
  }
}
