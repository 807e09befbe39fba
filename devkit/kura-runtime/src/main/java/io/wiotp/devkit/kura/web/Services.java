/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.kura.configuration.ConfigurationService;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The service registry as the web UI uses it: gets a service, calls it, lets it go. A delayed
 * component without other users is therefore activated and deactivated by each request, as in Kura.
 */
final class Services {

  /** One call of a service with a result, or none. */
  interface Call<T, R> {
    Optional<R> on(ServiceReference<T> reference, T service) throws Exception;
  }

  /** One call of a service. */
  interface Action<T> {
    void on(ServiceReference<T> reference, T service) throws Exception;
  }

  private final BundleContext context;

  Services(BundleContext context) {
    this.context = context;
  }

  /** Calls every service of the type, in the order of registration; their results. */
  <T, R> List<R> each(Class<T> type, Call<T, R> call) throws Exception {
    List<R> results = new ArrayList<>();
    forEach(type, (reference, service) -> call.on(reference, service).ifPresent(results::add));
    return results;
  }

  /** Calls every service of the type, in the order of registration. */
  <T> void forEach(Class<T> type, Action<T> action) throws Exception {
    for (ServiceReference<T> reference : references(type)) {
      T service = context.getService(reference);
      if (service == null) {
        continue;
      }
      try {
        action.on(reference, service);
      } finally {
        context.ungetService(reference);
      }
    }
  }

  /** In the order of registration. */
  <T> List<ServiceReference<T>> references(Class<T> type) {
    try {
      return context.getServiceReferences(type, null).stream()
          .sorted((a, b) -> Long.compare(id(a), id(b)))
          .toList();
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long id(ServiceReference<?> reference) {
    return (Long) reference.getProperty("service.id");
  }

  /** The first service with this pid, whatever its type. */
  Optional<ServiceReference<?>> byPid(String pid) {
    try {
      ServiceReference<?>[] found = context.getAllServiceReferences((String) null, pidFilter(pid));
      return found == null ? Optional.empty() : Arrays.stream(found).findFirst();
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException("not a pid: " + pid, e);
    }
  }

  /** Waits for a service with this pid; false when the time is over. */
  boolean await(String pid, long millis) throws InterruptedException {
    try {
      ServiceTracker<Object, Object> tracker =
          new ServiceTracker<>(context, FrameworkUtil.createFilter(pidFilter(pid)), null) {
            @Override
            public Object addingService(ServiceReference<Object> reference) {
              return reference;
            }

            @Override
            public void removedService(ServiceReference<Object> reference, Object service) {
              // Nothing was got.
            }
          };
      tracker.open(true);
      try {
        return tracker.waitForService(Math.max(1, millis)) != null;
      } finally {
        tracker.close();
      }
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException("not a pid: " + pid, e);
    }
  }

  private static String pidFilter(String pid) {
    return "(" + ConfigurationService.KURA_SERVICE_PID + "=" + pid + ")";
  }

  /** A service property that is a String; null otherwise. */
  static @Nullable String text(ServiceReference<?> reference, String property) {
    return reference.getProperty(property) instanceof String text ? text : null;
  }

  static @Nullable String pid(ServiceReference<?> reference) {
    return text(reference, ConfigurationService.KURA_SERVICE_PID);
  }

  /** What identifies a service in a finding. */
  static String name(ServiceReference<?> reference) {
    String pid = pid(reference);
    return pid != null ? pid : String.valueOf(reference.getProperty("component.name"));
  }
}
