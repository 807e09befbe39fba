/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.it.connector;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

@ObjectClassDefinition(id = "test.Endpoint", name = "Endpoint", description = "A test endpoint")
@interface EndpointOcd {

  @AttributeDefinition(description = "Host")
  String host() default "localhost";

  @AttributeDefinition(description = "Port", min = "1", max = "65535")
  int port() default 8883;

  @AttributeDefinition(description = "Token", type = AttributeType.PASSWORD, required = false)
  String token() default "";

  @AttributeDefinition(description = "Secret", type = AttributeType.PASSWORD, required = false)
  String secret() default "initial";

  @AttributeDefinition(description = "No default", required = false)
  String note() default "";

  @AttributeDefinition(
      description = "A choice",
      options = {@Option(label = "b", value = "2"), @Option(label = "a", value = "1")})
  String choice() default "2";
}
