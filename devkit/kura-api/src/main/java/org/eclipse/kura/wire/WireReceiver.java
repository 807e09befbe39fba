/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.wire;

import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.service.wireadmin.Consumer;

/** A node that receives envelopes. */
@ConsumerType
public interface WireReceiver extends WireComponent, Consumer {
  void onWireReceive(WireEnvelope envelope);
}
