/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.web;

import io.wiotp.devkit.kura.finding.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.eclipse.kura.cloudconnection.factory.CloudConnectionFactory;

/** Calls of the CloudConnectionFactory services; an exception of one breaks the request for all. */
final class ConnectionFactories {

  /** A connection and the factory PID that its factory gives. */
  record Connection(String pid, String factoryPid) {}

  private final Services services;
  private final RequestClock clock;
  private final Findings findings;

  ConnectionFactories(Requests requests) {
    this.services = requests.services();
    this.clock = requests.clock();
    this.findings = requests.findings();
  }

  /** What the drop-down shows. */
  List<String> factoryPids() throws Exception {
    return services.each(CloudConnectionFactory.class, (reference, factory) -> factoryPid(factory));
  }

  /** Connections sorted by pid. */
  List<Connection> connections() throws Exception {
    TreeMap<String, Connection> result = new TreeMap<>();
    services.forEach(
        CloudConnectionFactory.class,
        (reference, factory) -> {
          Optional<String> factoryPid = factoryPid(factory);
          if (factoryPid.isPresent()) {
            for (String pid : managed(factory)) {
              result.put(pid, new Connection(pid, factoryPid.get()));
            }
          }
        });
    return List.copyOf(result.values());
  }

  private Optional<String> factoryPid(CloudConnectionFactory factory) throws Exception {
    String factoryPid = call(factory, "getFactoryPid()", factory::getFactoryPid);
    if (factoryPid == null) {
      findings.add(name(factory) + ".getFactoryPid() is null: skipped while listing");
    }
    return Optional.ofNullable(factoryPid);
  }

  private List<String> managed(CloudConnectionFactory factory) throws Exception {
    String method = "getManagedCloudConnectionPids()";
    Set<String> pids = call(factory, method, factory::getManagedCloudConnectionPids);
    if (pids == null) {
      findings.add(broken(factory, method, "returned null"));
      throw new NullPointerException(name(factory) + "." + method + " is null");
    }
    List<String> result = new ArrayList<>();
    for (String pid : pids) {
      if (pid == null) {
        findings.add(name(factory) + "." + method + " holds null: skipped while listing");
      } else {
        result.add(pid);
      }
    }
    return result;
  }

  /** The stack of a connection as its factory names it; empty when nobody manages it. */
  List<String> stack(String pid, String factoryPid) throws Exception {
    List<List<String>> found =
        services.each(
            CloudConnectionFactory.class,
            (reference, factory) ->
                isOf(factory, factoryPid) ? Optional.of(stack(factory, pid)) : Optional.empty());
    return found.isEmpty() ? List.of() : found.get(0);
  }

  private List<String> stack(CloudConnectionFactory factory, String pid) throws Exception {
    String method = "getStackComponentsPids()";
    List<String> pids = call(factory, method, () -> factory.getStackComponentsPids(pid));
    if (pids == null) {
      findings.add(broken(factory, method, "returned null"));
      throw new NullPointerException(name(factory) + "." + method + " is null");
    }
    return List.copyOf(pids);
  }

  /** The regex that the dialog checks a new connection's pid with. */
  Optional<String> pidRegex(String factoryPid) throws Exception {
    List<String> found =
        services.each(
            CloudConnectionFactory.class,
            (reference, factory) ->
                isOf(factory, factoryPid)
                    ? Optional.ofNullable(Services.text(reference, "kura.ui.csf.pid.regex"))
                    : Optional.empty());
    return found.stream().findFirst();
  }

  private boolean isOf(CloudConnectionFactory factory, String factoryPid) throws Exception {
    return factoryPid(factory).filter(factoryPid::equals).isPresent();
  }

  /** Creates; not timed, since creating writes a snapshot. */
  void create(String factoryPid, String pid) throws Exception {
    onFactory(factoryPid, factory -> factory.createConfiguration(pid));
  }

  void delete(String factoryPid, String pid) throws Exception {
    onFactory(factoryPid, factory -> factory.deleteConfiguration(pid));
  }

  /** A change through a factory. */
  private interface Change {
    void apply(CloudConnectionFactory factory) throws Exception;
  }

  private void onFactory(String factoryPid, Change change) throws Exception {
    List<Boolean> done =
        services.each(
            CloudConnectionFactory.class,
            (reference, factory) -> {
              if (!factoryPid.equals(factory.getFactoryPid())) {
                return Optional.empty();
              }
              change.apply(factory);
              return Optional.of(true);
            });
    if (done.isEmpty()) {
      throw new IllegalArgumentException("no CloudConnectionFactory for " + factoryPid);
    }
  }

  private <R> R call(CloudConnectionFactory factory, String method, Callable<R> call)
      throws Exception {
    try {
      return clock.timed(name(factory) + "." + method, call);
    } catch (Exception e) {
      findings.add(broken(factory, method, "threw " + e));
      throw e;
    }
  }

  private static String broken(CloudConnectionFactory factory, String method, String what) {
    return name(factory)
        + "."
        + method
        + " "
        + what
        + ": the Cloud Connections page is broken for all connectors";
  }

  private static String name(CloudConnectionFactory factory) {
    return factory.getClass().getName();
  }
}
