/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import io.vertx.core.json.JsonArray;

/** The steps of one action for one device. Knows neither topics' addresses nor time. */
interface Sequence {
  /** The first step. */
  Next begin();

  /** The answer to what was sent last. */
  Next answered(Answer answer);

  /** The device has managed, anew or again. */
  default Next managed() {
    return new Next.Stay();
  }

  /** The device has notified of changes: a list of {@code {field, value}}. */
  default Next notified(JsonArray fields) {
    return new Next.Stay();
  }

  /** The device is not managed any more: nothing can be sent to it (DM-70). */
  default Next unmanaged() {
    return new Next.Failed("The device is not managed any more.");
  }

  /** The steps of an order for one of its devices. */
  static Sequence of(ActionOrder order) {
    return switch (order.action().kind()) {
      case DEVICE -> new DeviceActionSequence(order.action());
      case DOWNLOAD, UPDATE -> new FirmwareSequence(order.action(), order.parameters());
      case CUSTOM -> new CustomSequence(order.action(), order.parameters());
    };
  }
}
