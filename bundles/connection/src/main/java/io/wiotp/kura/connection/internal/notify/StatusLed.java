/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.notify;

import io.wiotp.kura.api.ConnectionState;
import org.eclipse.kura.status.CloudConnectionStatusComponent;
import org.eclipse.kura.status.CloudConnectionStatusEnum;
import org.eclipse.kura.status.CloudConnectionStatusService;
import org.jspecify.annotations.Nullable;

/**
 * The gateway's cloud LED. Kura shows the component of highest priority; a connection that handles
 * its own session registers with the low one, for its whole life.
 */
public final class StatusLed implements CloudConnectionStatusComponent {
  // Guarded by this; the service is foreign code and called outside.
  private @Nullable CloudConnectionStatusService service;
  private volatile CloudConnectionStatusEnum status = CloudConnectionStatusEnum.OFF;

  /** The service came, or came anew. */
  public void attach(CloudConnectionStatusService arrived) {
    CloudConnectionStatusService former;
    synchronized (this) {
      former = service;
      service = arrived;
    }
    if (former != null && former != arrived) {
      former.unregister(this);
    }
    arrived.register(this);
    arrived.updateStatus(this, status);
  }

  /** The service goes; ignored when another has taken its place. */
  public void detach(CloudConnectionStatusService leaving) {
    synchronized (this) {
      if (service != leaving) {
        return;
      }
      service = null;
    }
    leaving.unregister(this);
  }

  /** The connection goes. */
  public void close() {
    CloudConnectionStatusService leaving;
    synchronized (this) {
      leaving = service;
    }
    if (leaving != null) {
      detach(leaving);
    }
  }

  public void show(ConnectionState state) {
    CloudConnectionStatusEnum next = of(state);
    status = next;
    CloudConnectionStatusService target;
    synchronized (this) {
      target = service;
    }
    if (target != null) {
      target.updateStatus(this, next);
    }
  }

  private static CloudConnectionStatusEnum of(ConnectionState state) {
    return switch (state) {
      case CONNECTED -> CloudConnectionStatusEnum.ON;
      case CONNECTING -> CloudConnectionStatusEnum.FAST_BLINKING;
      case BACKING_OFF -> CloudConnectionStatusEnum.SLOW_BLINKING;
      case STOPPED -> CloudConnectionStatusEnum.OFF;
    };
  }

  @Override
  public int getNotificationPriority() {
    return CloudConnectionStatusService.PRIORITY_LOW;
  }

  @Override
  public CloudConnectionStatusEnum getNotificationStatus() {
    return status;
  }

  @Override
  public void setNotificationStatus(@Nullable CloudConnectionStatusEnum next) {
    status = next == null ? CloudConnectionStatusEnum.OFF : next;
  }
}
