/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.component;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.wiotp.kura.connection.Endpoint;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;

/** As much of an OSGi service registry as a tracker of endpoints needs. */
final class FakeFramework {
  final BundleContext context = mock(BundleContext.class);
  private final Map<ServiceListener, Filter> listeners = new LinkedHashMap<>();
  private final Map<ServiceReference<Endpoint>, Endpoint> services = new LinkedHashMap<>();

  @SuppressWarnings("unchecked")
  FakeFramework() {
    try {
      when(context.createFilter(anyString()))
          .thenAnswer(call -> FrameworkUtil.createFilter(call.getArgument(0)));
      doAnswer(
              call ->
                  listeners.put(
                      call.getArgument(0), FrameworkUtil.createFilter(call.getArgument(1))))
          .when(context)
          .addServiceListener(any(), anyString());
      doAnswer(call -> listeners.remove(call.<ServiceListener>getArgument(0)))
          .when(context)
          .removeServiceListener(any());
      when(context.getServiceReferences((String) any(), anyString()))
          .thenAnswer(
              call -> {
                Filter filter = FrameworkUtil.createFilter(call.getArgument(1));
                return services.keySet().stream()
                    .filter(filter::match)
                    .toArray(ServiceReference[]::new);
              });
      when(context.getService(any(ServiceReference.class)))
          .thenAnswer(call -> services.get(call.<ServiceReference<Endpoint>>getArgument(0)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked")
  ServiceReference<Endpoint> register(String pid, Endpoint endpoint) {
    ServiceReference<Endpoint> reference = mock(ServiceReference.class);
    Dictionary<String, Object> properties = new Hashtable<>();
    properties.put(Constants.OBJECTCLASS, new String[] {Endpoint.class.getName()});
    properties.put("kura.service.pid", pid);
    when(reference.getProperty(anyString()))
        .thenAnswer(call -> properties.get(call.<String>getArgument(0)));
    when(reference.getPropertyKeys()).thenReturn(new String[] {"objectClass", "kura.service.pid"});
    when(reference.getProperties()).thenReturn(properties);
    services.put(reference, endpoint);
    fire(ServiceEvent.REGISTERED, reference);
    return reference;
  }

  void unregister(ServiceReference<Endpoint> reference) {
    fire(ServiceEvent.UNREGISTERING, reference);
    services.remove(reference);
  }

  private void fire(int type, ServiceReference<Endpoint> reference) {
    Map.copyOf(listeners)
        .forEach(
            (listener, filter) -> {
              if (filter.match(reference)) {
                listener.serviceChanged(new ServiceEvent(type, reference));
              }
            });
  }

  int listeners() {
    return listeners.size();
  }
}
