/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.factory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.factory.CloudConnectionFactory;
import org.eclipse.kura.configuration.ConfigurationService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates a stack's configurations from the bottom up, all or none, and deletes them from the top
 * down. One snapshot each: Kura keeps ten only. Not thread-safe.
 */
final class StackBuilder {
  private static final Logger LOG = LoggerFactory.getLogger(StackBuilder.class);

  private final ConfigurationService configurations;
  private final ConfiguredPids configured;
  private final String connectionFactoryPid;

  StackBuilder(
      ConfigurationService configurations, ConfiguredPids configured, String connectionFactoryPid) {
    this.configurations = configurations;
    this.configured = configured;
    this.connectionFactoryPid = connectionFactoryPid;
  }

  /**
   * @throws KuraException {@code INVALID_PARAMETER} when the connection exists, else what Kura
   *     said; nothing that this call made is left then
   */
  void create(ConnectionStack stack) throws KuraException {
    if (exists(ConnectionStack.ENDPOINT, stack.endpointPid())) {
      throw new KuraException(
          KuraErrorCode.INVALID_PARAMETER, "connection " + stack.endpointPid() + " exists already");
    }
    Deque<Made> made = new ArrayDeque<>();
    try {
      for (ConnectionStack.Layer layer : stack.layers()) {
        // A layer without endpoint is what a crash left half-way: it joins with its options.
        if (!exists(layer.factoryPid(), stack.pidOf(layer))) {
          make(made, layer.factoryPid(), stack.pidOf(layer), Map.of(), false);
        }
      }
      Map<String, Object> properties = new LinkedHashMap<>(stack.endpointProperties());
      properties.put(
          CloudConnectionFactory.KURA_CLOUD_CONNECTION_FACTORY_PID, connectionFactoryPid);
      make(made, ConnectionStack.ENDPOINT, stack.endpointPid(), properties, true);
    } catch (KuraException e) {
      rollBack(made, e);
      throw e;
    } catch (RuntimeException e) {
      rollBack(made, e);
      throw new KuraException(
          KuraErrorCode.CONFIGURATION_ERROR,
          e,
          "connection " + stack.endpointPid() + " not created");
    }
  }

  private record Made(String factoryPid, String pid, boolean snapshot) {}

  private void make(
      Deque<Made> made, String factoryPid, String pid, Map<String, Object> properties, boolean last)
      throws KuraException {
    // Noted before the call: Kura creates first and takes the snapshot afterwards, which may fail.
    made.push(new Made(factoryPid, pid, last));
    configurations.createFactoryConfiguration(factoryPid, pid, properties, last);
  }

  private void rollBack(Deque<Made> made, Exception cause) {
    boolean snapshotTried = made.stream().anyMatch(Made::snapshot);
    Made failed = made.peek();
    if (failed != null && !exists(failed.factoryPid(), failed.pid())) {
      made.pop();
    }
    while (!made.isEmpty()) {
      String pid = made.pop().pid();
      try {
        configurations.deleteFactoryConfiguration(pid, snapshotTried && made.isEmpty());
      } catch (KuraException | RuntimeException e) {
        LOG.warn("{} was created for a connection that failed and can not be deleted", pid, e);
        cause.addSuppressed(e);
      }
    }
  }

  /**
   * Deletes all of them, whatever happens on the way.
   *
   * @throws KuraException the first failure; the later ones are suppressed in it
   */
  void delete(List<String> pids) throws KuraException {
    KuraException failure = null;
    for (int i = 0; i < pids.size(); i++) {
      failure = delete(pids.get(i), i == pids.size() - 1, failure);
    }
    if (failure != null) {
      throw failure;
    }
  }

  private @Nullable KuraException delete(
      String pid, boolean last, @Nullable KuraException failure) {
    try {
      configurations.deleteFactoryConfiguration(pid, last);
      return failure;
    } catch (KuraException e) {
      return first(failure, e);
    } catch (RuntimeException e) {
      return first(
          failure, new KuraException(KuraErrorCode.CONFIGURATION_ERROR, e, pid + " not deleted"));
    }
  }

  private static KuraException first(@Nullable KuraException failure, KuraException next) {
    if (failure == null) {
      return next;
    }
    failure.addSuppressed(next);
    return failure;
  }

  private boolean exists(String factoryPid, String pid) {
    return configured.of(factoryPid).contains(pid);
  }
}
