/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.system;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.kura.watchdog.CriticalComponent;
import org.eclipse.kura.watchdog.WatchdogService;
import org.osgi.service.component.annotations.Component;

/** The watchdog switched off, Kura's default: it lists its components and reboots nothing. */
@Component(service = WatchdogService.class)
public final class QuietWatchdogService implements WatchdogService {

  private final List<CriticalComponent> components = new CopyOnWriteArrayList<>();

  @Override
  public int getHardwareTimeout() {
    return 0;
  }

  @Override
  public List<CriticalComponent> getCriticalComponents() {
    return List.copyOf(components);
  }

  @Override
  public void checkin(CriticalComponent component) {
    // Off: nobody counts.
  }

  @Override
  public void registerCriticalComponent(CriticalComponent component) {
    components.add(component);
  }

  @Override
  public void registerCriticalService(CriticalComponent component) {
    components.add(component);
  }

  @Override
  public void startWatchdog() {
    // Does nothing in Kura either.
  }

  @Override
  public void stopWatchdog() {
    // Does nothing in Kura either.
  }

  @Override
  public void unregisterCriticalComponent(CriticalComponent component) {
    components.remove(component);
  }

  @Override
  public void unregisterCriticalService(CriticalComponent component) {
    components.remove(component);
  }
}
