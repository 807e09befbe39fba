/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.wire;

import io.wiotp.devkit.kura.finding.Findings;
import java.util.Dictionary;
import java.util.Map;
import org.eclipse.kura.wire.WireEnvelope;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.wireadmin.Consumer;
import org.osgi.service.wireadmin.Producer;
import org.osgi.service.wireadmin.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One wire: calls the consumer on the emitting thread, and keeps its exceptions to itself. */
final class DirectWire implements Wire {

  private static final Logger LOG = LoggerFactory.getLogger(DirectWire.class);

  private final WirePair pair;
  private final WireEnd emitter;
  private final WireEnd receiver;
  private final Findings findings;
  private volatile @Nullable Object last;

  DirectWire(WirePair pair, WireEnd emitter, WireEnd receiver, Findings findings) {
    this.pair = pair;
    this.emitter = emitter;
    this.receiver = receiver;
    this.findings = findings;
  }

  WirePair pair() {
    return pair;
  }

  boolean isFrom(WireEnd end) {
    return emitter.equals(end);
  }

  boolean isTo(WireEnd end) {
    return receiver.equals(end);
  }

  @Override
  public void update(Object value) {
    last = value;
    try {
      ((Consumer) receiver.service()).updated(this, value);
    } catch (RuntimeException | LinkageError e) {
      LOG.error("wire {}: the receiver failed", this, e);
      findings.add(
          "wire "
              + this
              + ": the receiver threw "
              + e
              + "; the envelope is lost and the emitter is not told");
    }
  }

  @Override
  public @Nullable Object poll() {
    return ((Producer) emitter.service()).polled(this);
  }

  @Override
  public @Nullable Object getLastValue() {
    return last;
  }

  @Override
  public Dictionary<String, Object> getProperties() {
    return FrameworkUtil.asDictionary(
        Map.of("emitter.port", 0, "receiver.port", 0, "wireadmin.pid", toString()));
  }

  @Override
  public Class<?>[] getFlavors() {
    return new Class<?>[] {WireEnvelope.class};
  }

  @Override
  @SuppressWarnings("NullAway") // WireAdmin answers null when there are no scopes.
  public String[] getScope() {
    return null;
  }

  @Override
  public boolean hasScope(String name) {
    return true;
  }

  @Override
  public boolean isValid() {
    return true;
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  public String toString() {
    return pair.emitter() + " -> " + pair.receiver();
  }
}
