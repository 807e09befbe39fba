/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.wire;

import java.util.List;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireReceiver;
import org.eclipse.kura.wire.WireRecord;
import org.eclipse.kura.wire.WireSupport;
import org.jspecify.annotations.Nullable;
import org.osgi.service.wireadmin.Wire;

/**
 * A component's side of its wires: emits to each in turn, on the caller's thread, one at a time.
 */
final class DirectWireSupport implements WireSupport {

  private final WireComponent component;
  private final String servicePid;
  private volatile List<Wire> outgoing = List.of();
  private volatile @Nullable WireEnvelope last;

  DirectWireSupport(WireComponent component, String servicePid) {
    this.component = component;
    this.servicePid = servicePid;
  }

  @Override
  public synchronized void emit(List<WireRecord> records) {
    WireEnvelope envelope = new WireEnvelope(servicePid, records);
    last = envelope;
    outgoing.forEach(wire -> wire.update(envelope));
  }

  @Override
  public void consumersConnected(Wire @Nullable [] wires) {
    outgoing = wires == null ? List.of() : List.of(wires);
  }

  @Override
  public @Nullable Object polled(Wire wire) {
    return last;
  }

  @Override
  public void producersConnected(Wire @Nullable [] wires) {
    // Envelopes come through updated().
  }

  @Override
  public void updated(Wire wire, Object value) {
    if (component instanceof WireReceiver receiver && value instanceof WireEnvelope envelope) {
      receiver.onWireReceive(envelope);
    }
  }
}
