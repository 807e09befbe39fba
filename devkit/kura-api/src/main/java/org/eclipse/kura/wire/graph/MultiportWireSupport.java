/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.wire.graph;

import java.util.List;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireRecord;
import org.eclipse.kura.wire.WireSupport;
import org.osgi.annotation.versioning.ProviderType;

/** Wire support for a component with several ports. */
@ProviderType
public interface MultiportWireSupport extends WireSupport {
  List<EmitterPort> getEmitterPorts();

  List<ReceiverPort> getReceiverPorts();

  WireEnvelope createWireEnvelope(List<WireRecord> records);
}
