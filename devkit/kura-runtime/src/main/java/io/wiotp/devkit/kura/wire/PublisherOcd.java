/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.wire;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Options of the standard Publisher; names are Kura's. */
@ObjectClassDefinition(
    id = PublisherComponent.PID,
    name = "CloudPublisher",
    description = "Publishes each wire record through a cloud publisher")
@interface PublisherOcd {

  @AttributeDefinition(
      name = "Cloud Publisher Target Filter",
      description = "The cloud publisher; the default matches none")
  String CloudPublisher_target() default "(kura.service.pid=changeme)";

  @AttributeDefinition(
      name = "publish.position",
      description = "What is sent of the gateway's position",
      options = {
        @Option(label = "none", value = "none"),
        @Option(label = "basic", value = "basic"),
        @Option(label = "full", value = "full")
      })
  String publish_position() default "none";

  @AttributeDefinition(
      name = "set.body.from.property",
      required = false,
      description = "Record property that becomes the body; empty for none")
  String set_body_from_property() default "";

  @AttributeDefinition(
      name = "remove.body.from.metrics",
      description = "Whether that property is left out of the metrics")
  boolean remove_body_from_metrics() default true;
}
