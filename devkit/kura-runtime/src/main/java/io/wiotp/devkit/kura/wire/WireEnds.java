/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.wire;

import io.wiotp.devkit.kura.finding.Findings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireEmitter;
import org.eclipse.kura.wire.WireReceiver;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.wireadmin.Consumer;
import org.osgi.service.wireadmin.Producer;
import org.osgi.util.tracker.ServiceTracker;

/** The wire components registered now. */
final class WireEnds extends ServiceTracker<WireComponent, WireEnd> {

  private final List<WireEnd> ends = new CopyOnWriteArrayList<>();
  private final Findings findings;
  private final Runnable changed;

  WireEnds(BundleContext context, Findings findings, Runnable changed) {
    super(context, WireComponent.class, null);
    this.findings = findings;
    this.changed = changed;
  }

  @Override
  public @Nullable WireEnd addingService(ServiceReference<WireComponent> reference) {
    Object pid = reference.getProperty(ConfigurationService.KURA_SERVICE_PID);
    if (pid == null) {
      findings.add(
          reference.getProperty("component.name")
              + ": a wire component without kura.service.pid; no wire can name it");
      return null;
    }
    WireComponent service = context.getService(reference);
    if (service == null) {
      return null;
    }
    WireEnd end = new WireEnd(reference, service);
    review(end);
    ends.add(end);
    changed.run();
    return end;
  }

  private void review(WireEnd end) {
    if (end.service() instanceof WireEmitter && !end.provides(Producer.class)) {
      findings.add(end.pid() + ": a WireEmitter not registered as Producer; its wires stay dead");
    }
    if (end.service() instanceof WireReceiver && !end.provides(Consumer.class)) {
      findings.add(end.pid() + ": a WireReceiver not registered as Consumer; its wires stay dead");
    }
  }

  @Override
  public void removedService(ServiceReference<WireComponent> reference, WireEnd end) {
    ends.remove(end);
    changed.run();
    super.context.ungetService(reference);
  }

  List<WireEnd> all() {
    return List.copyOf(ends);
  }

  Optional<WireEnd> find(String pid) {
    return ends.stream().filter(end -> end.pid().equals(pid)).findFirst();
  }
}
