/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.position;

import org.osgi.annotation.versioning.ConsumerType;

/** Receives the sentences of the position receiver. */
@ConsumerType
public interface PositionListener {
  void newNmeaSentence(String nmeaSentence);
}
