/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.wire;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The graph as Kura stores it. */
@ObjectClassDefinition(
    id = WireGraph.PID,
    name = "WireGraphService",
    description = "The wires between components")
@interface GraphOcd {

  @AttributeDefinition(name = "WireGraph", description = "JSON with components and wires")
  String WireGraph() default "{}";
}
