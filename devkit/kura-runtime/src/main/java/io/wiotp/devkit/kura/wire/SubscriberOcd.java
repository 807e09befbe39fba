/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.wire;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Options of the standard Subscriber; names are Kura's. */
@ObjectClassDefinition(
    id = SubscriberComponent.PID,
    name = "CloudSubscriber",
    description = "Emits a wire record for each message of a cloud subscriber")
@interface SubscriberOcd {

  @AttributeDefinition(
      name = "Cloud Subscriber Target Filter",
      description = "The cloud subscriber; the default matches none")
  String CloudSubscriber_target() default "(kura.service.pid=changeme)";

  @AttributeDefinition(
      name = "set.property.from.body",
      required = false,
      description = "Record property that takes the body; empty for none")
  String set_property_from_body() default "";

  @AttributeDefinition(
      name = "body.property.type",
      description = "How the body is taken",
      options = {
        @Option(label = "STRING", value = "STRING"),
        @Option(label = "BYTE_ARRAY", value = "BYTE_ARRAY")
      })
  String body_property_type() default "STRING";
}
