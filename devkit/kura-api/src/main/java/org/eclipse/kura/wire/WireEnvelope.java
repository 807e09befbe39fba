/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.wire;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.service.wireadmin.BasicEnvelope;

/** Batch of records from one emitter. */
@ProviderType
public class WireEnvelope extends BasicEnvelope {
  private static final String SCOPE = "WIRES";

  private final String emitterPid;
  private final List<WireRecord> records;

  public WireEnvelope(String emitterPid, List<WireRecord> records) {
    super(records, emitterPid, SCOPE);
    this.emitterPid = Objects.requireNonNull(emitterPid, "emitterPid");
    this.records = Collections.unmodifiableList(records);
  }

  public String getEmitterPid() {
    return emitterPid;
  }

  public List<WireRecord> getRecords() {
    return records;
  }
}
