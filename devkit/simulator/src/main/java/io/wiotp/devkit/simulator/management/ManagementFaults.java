/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.id.DeviceKey;
import java.util.List;

/** What is done wrong on demand with the requests of devices (SIM-69 to SIM-71). */
public interface ManagementFaults {
  /** Everything is answered as it should be. */
  ManagementFaults NONE = new ManagementFaults() {};

  /**
   * Refuses a request without looking at it.
   *
   * @param operation the topic without its start, for example {@code mgmt/manage}
   * @return the code of the answer, for example 409; 0 to treat the request as usual
   */
  default int refuse(DeviceKey device, String operation) {
    return 0;
  }

  /**
   * Replaces an answer.
   *
   * @param answer the frame that would be sent
   * @return the frames to send now, instead; none to stay silent
   */
  default List<JsonObject> answers(DeviceKey device, String operation, JsonObject answer) {
    return List.of(answer);
  }
}
