/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.position;

import java.time.LocalDateTime;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.util.position.Position;

/** Gives the current position; only meaningful while it is locked. */
@ProviderType
public interface PositionService {
  boolean isLocked();

  String getLastSentence();

  String getNmeaDate();

  String getNmeaTime();

  LocalDateTime getDateTime();

  /** Angles in degrees. */
  NmeaPosition getNmeaPosition();

  /** Angles in radians. */
  Position getPosition();

  void registerListener(String listenerId, PositionListener listener);

  void unregisterListener(String listenerId);
}
