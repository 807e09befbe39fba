/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.wire;

import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.service.wireadmin.Wire;

/** A wire between two components. */
@ProviderType
public class WireConfiguration {
  private final String emitterPid;
  private final String receiverPid;
  private String filter;
  private Wire wire;

  public WireConfiguration(String emitterPid, String receiverPid) {
    this.emitterPid = Objects.requireNonNull(emitterPid, "emitterPid");
    this.receiverPid = Objects.requireNonNull(receiverPid, "receiverPid");
  }

  public String getEmitterPid() {
    return emitterPid;
  }

  public String getReceiverPid() {
    return receiverPid;
  }

  public String getFilter() {
    return filter;
  }

  public void setFilter(String filter) {
    this.filter = filter;
  }

  /** Null until the wire has been created. */
  public Wire getWire() {
    return wire;
  }

  public void setWire(Wire wire) {
    this.wire = wire;
  }

  // Subclasses add ports; only the same class makes equality symmetric.
  @SuppressWarnings("EqualsGetClass")
  @Override
  public boolean equals(Object other) {
    if (other == null || getClass() != other.getClass()) {
      return false;
    }
    WireConfiguration that = (WireConfiguration) other;
    return emitterPid.equals(that.emitterPid)
        && receiverPid.equals(that.receiverPid)
        && Objects.equals(filter, that.filter);
  }

  @Override
  public int hashCode() {
    return Objects.hash(emitterPid, receiverPid, filter);
  }

  @Override
  public String toString() {
    return "WireConfiguration[" + emitterPid + " -> " + receiverPid + "]";
  }
}
