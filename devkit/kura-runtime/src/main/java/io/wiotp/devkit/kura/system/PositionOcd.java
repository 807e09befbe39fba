/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.system;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Options of the position; names are Kura's. */
@ObjectClassDefinition(
    id = StaticPositionService.PID,
    name = "PositionService",
    description = "The gateway's position; this emulation has no receiver")
@interface PositionOcd {

  @AttributeDefinition(
      name = "enabled",
      description = "Off: the position is 0/0/0 and never locked")
  boolean enabled() default false;

  @AttributeDefinition(name = "static", description = "On: the values below, locked")
  boolean static$() default false;

  @AttributeDefinition(name = "latitude", description = "Static latitude in degrees")
  double latitude() default 0;

  @AttributeDefinition(name = "longitude", description = "Static longitude in degrees")
  double longitude() default 0;

  @AttributeDefinition(name = "altitude", description = "Static altitude in metres")
  double altitude() default 0;
}
