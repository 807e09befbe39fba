/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.it.connector;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
    id = "test.Subscriber",
    name = "Subscriber",
    description = "A test subscriber")
@interface SubscriberOcd {

  @AttributeDefinition(description = "Command")
  String command() default "on";
}
