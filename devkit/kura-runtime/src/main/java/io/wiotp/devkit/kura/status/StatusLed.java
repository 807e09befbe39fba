/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.status;

import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.eclipse.kura.status.CloudConnectionStatusComponent;
import org.eclipse.kura.status.CloudConnectionStatusEnum;
import org.eclipse.kura.status.CloudConnectionStatusService;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The LED shows the state of the registered component with the greatest priority (kura-contract
 * 1.9). Safe for any thread.
 */
@Component(service = {CloudConnectionStatusService.class, StatusLed.class})
public final class StatusLed implements CloudConnectionStatusService {

  private static final Logger LOG = LoggerFactory.getLogger(StatusLed.class);

  private final Set<CloudConnectionStatusComponent> components = new CopyOnWriteArraySet<>();
  private volatile CloudConnectionStatusEnum shown = CloudConnectionStatusEnum.OFF;

  @Override
  public void register(CloudConnectionStatusComponent component) {
    components.add(component);
    show();
  }

  @Override
  public void unregister(CloudConnectionStatusComponent component) {
    components.remove(component);
    show();
  }

  @Override
  public boolean updateStatus(
      CloudConnectionStatusComponent component, CloudConnectionStatusEnum status) {
    try {
      component.setNotificationStatus(status);
      show();
      return true;
    } catch (RuntimeException e) {
      LOG.error("the status of {} could not be set", component, e);
      return false;
    }
  }

  /** What the LED shows now. */
  public CloudConnectionStatusEnum shown() {
    return shown;
  }

  private void show() {
    shown =
        components.stream()
            .max(Comparator.comparingInt(CloudConnectionStatusComponent::getNotificationPriority))
            .map(CloudConnectionStatusComponent::getNotificationStatus)
            .orElse(CloudConnectionStatusEnum.OFF);
  }
}
