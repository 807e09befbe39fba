/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.run;

import io.wiotp.devkit.gateway.framework.Host;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** The bundle that emits values, and its own count of them: the last sequence by asset. */
final class Sensors {
  private static final Duration APPEAR_TIMEOUT = Duration.ofSeconds(30);
  private static final String COUNTS =
      "(&(objectClass=java.util.function.Supplier)" + Pids.target(Pids.SENSORS) + ")";

  private final Bundle bundle;
  private final Supplier<?> counts;

  private Sensors(Bundle bundle, Supplier<?> counts) {
    this.bundle = bundle;
    this.counts = counts;
  }

  /** Finds the running component. */
  static Sensors find(Host host, Bundle bundle) throws InterruptedException {
    return new Sensors(bundle, (Supplier<?>) host.await(COUNTS, APPEAR_TIMEOUT));
  }

  /** Stops the bundle; when it returns, the last event is out and the counts stand still. */
  void stop() throws BundleException {
    bundle.stop(Bundle.STOP_TRANSIENT);
  }

  Map<String, Long> lastSequences() {
    Map<String, Long> sequences = new TreeMap<>();
    if (counts.get() instanceof Map<?, ?> map) {
      map.forEach(
          (asset, last) -> sequences.put(String.valueOf(asset), ((Number) last).longValue()));
    }
    return sequences;
  }
}
