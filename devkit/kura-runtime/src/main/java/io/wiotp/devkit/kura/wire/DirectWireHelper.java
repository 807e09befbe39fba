/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.wire;

import java.util.Optional;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireEmitter;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.WireReceiver;
import org.eclipse.kura.wire.WireSupport;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Kura's WireHelperService over the service registry. */
@Component(service = WireHelperService.class)
public final class DirectWireHelper implements WireHelperService {

  private final BundleContext context;

  @Activate
  public DirectWireHelper(BundleContext context) {
    this.context = context;
  }

  @Override
  public WireSupport newWireSupport(
      WireComponent component, ServiceReference<WireComponent> reference) {
    return new DirectWireSupport(
        component, String.valueOf(reference.getProperty(Constants.SERVICE_PID)));
  }

  @Override
  public boolean isEmitter(String pid) {
    return byPid(pid).filter(end -> end.service() instanceof WireEmitter).isPresent();
  }

  @Override
  public boolean isReceiver(String pid) {
    return byPid(pid).filter(end -> end.service() instanceof WireReceiver).isPresent();
  }

  @Override
  public @Nullable String getPid(WireComponent component) {
    return find("(objectClass=*)", component).map(WireEnd::pid).orElse(null);
  }

  @Override
  public @Nullable String getServicePid(String pid) {
    return byPid(pid).map(WireEnd::servicePid).orElse(null);
  }

  @Override
  public @Nullable String getServicePid(WireComponent component) {
    return find("(objectClass=*)", component).map(WireEnd::servicePid).orElse(null);
  }

  private Optional<WireEnd> byPid(String pid) {
    return find("(kura.service.pid=" + pid + ")", null);
  }

  private Optional<WireEnd> find(String filter, @Nullable WireComponent wanted) {
    try {
      for (var reference : context.getServiceReferences(WireComponent.class, filter)) {
        WireComponent service = context.getService(reference);
        // Every wire component is held by the graph; this use count need not stay.
        context.ungetService(reference);
        if (service != null && (wanted == null || wanted == service)) {
          return Optional.of(new WireEnd(reference, service));
        }
      }
      return Optional.empty();
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException("not a pid: " + filter, e);
    }
  }
}
