/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.sensors.component;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The form of the sensors. */
@ObjectClassDefinition(
    id = MachineSensors.PID,
    name = "Machine sensors",
    description =
        "Emits values of this machine as assets of their own: the gateway, each core, disk, network"
            + " interface and temperature.")
@interface SensorsOcd {

  @AttributeDefinition(
      name = "Rate",
      type = AttributeType.INTEGER,
      min = "0",
      max = "20000",
      description =
          "Events per second of all assets together, 0 to 20000; they take turns. 0: silence.")
  int rate() default 0;
}
