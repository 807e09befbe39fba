/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.it.connector;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(id = "test.Sensor", name = "Sensor", description = "A test sensor")
@interface SensorOcd {

  @AttributeDefinition(description = "Period in seconds", min = "1")
  int period() default 1;
}
