/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.watchdog;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Supervises critical components. */
@ProviderType
public interface WatchdogService {
  int getHardwareTimeout();

  List<CriticalComponent> getCriticalComponents();

  void checkin(CriticalComponent component);

  void registerCriticalComponent(CriticalComponent component);

  void registerCriticalService(CriticalComponent component);

  void startWatchdog();

  void stopWatchdog();

  void unregisterCriticalComponent(CriticalComponent component);

  void unregisterCriticalService(CriticalComponent component);
}
