/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.link;

import io.wiotp.kura.connection.Endpoint;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * Watches for one endpoint by Kura's pid. A reference of the component would do as well, but then a
 * publisher without its endpoint would not be registered, and so be invisible in the web console.
 */
public final class EndpointTracker
    implements ServiceTrackerCustomizer<Endpoint, Endpoint>, AutoCloseable {
  private final BundleContext context;
  private final EndpointLink link;
  private final ServiceTracker<Endpoint, Endpoint> tracker;

  private EndpointTracker(BundleContext context, Filter filter, EndpointLink link) {
    this.context = context;
    this.link = link;
    this.tracker = new ServiceTracker<>(context, filter, this);
  }

  /** Starts watching; the endpoint may come at once. */
  public static EndpointTracker open(BundleContext context, String endpointPid, EndpointLink link) {
    EndpointTracker opened = new EndpointTracker(context, filter(endpointPid), link);
    opened.tracker.open();
    return opened;
  }

  private static Filter filter(String endpointPid) {
    try {
      return FrameworkUtil.createFilter(
          "(&("
              + Constants.OBJECTCLASS
              + "="
              + Endpoint.class.getName()
              + ")(kura.service.pid="
              + escaped(endpointPid)
              + "))");
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException("endpoint pid '" + endpointPid + "'", e);
    }
  }

  private static String escaped(String value) {
    return value.replaceAll("([\\\\*()])", "\\\\$1");
  }

  @Override
  public Endpoint addingService(ServiceReference<Endpoint> reference) {
    Endpoint endpoint = context.getService(reference);
    if (endpoint != null) {
      link.attach(endpoint);
    }
    return endpoint;
  }

  @Override
  public void modifiedService(ServiceReference<Endpoint> reference, Endpoint endpoint) {
    // Only its pid matters, which the filter watches.
  }

  @Override
  public void removedService(ServiceReference<Endpoint> reference, Endpoint endpoint) {
    link.detach(endpoint);
    context.ungetService(reference);
  }

  @Override
  public void close() {
    tracker.close();
  }
}
