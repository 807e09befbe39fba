/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;

/**
 * Is told what devices do that may move a management action on. All calls come on the event loop,
 * after the state of the device has changed and before the device has its answer.
 */
public interface ActionListener {
  /** Nobody listens. */
  ActionListener NONE =
      new ActionListener() {
        @Override
        public void answered(DeviceKey device, JsonObject frame) {}

        @Override
        public void managed(DeviceKey device) {}

        @Override
        public void unmanaged(DeviceKey device) {}

        @Override
        public void notified(DeviceKey device, JsonArray fields) {}
      };

  /**
   * A device answered a request of the platform (DM-21).
   *
   * @param frame has a {@code reqId} that is a string and an {@code rc} that is an integer
   */
  void answered(DeviceKey device, JsonObject frame);

  /** A manage request succeeded, the first one or a repeated one (DM-62). */
  void managed(DeviceKey device);

  /** A device is managed no more: it asked so, became dormant (DM-65), or was removed. */
  void unmanaged(DeviceKey device);

  /**
   * A device told of changed attributes (DM-106).
   *
   * @param fields elements {@code {"field":name,"value":value}}, whatever form was sent (SDKDM-26)
   */
  void notified(DeviceKey device, JsonArray fields);
}
