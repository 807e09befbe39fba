/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.endpoint;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The form of the endpoint's tab. The method {@code a_b} is the option {@code a.b}. */
@ObjectClassDefinition(
    id = WatsonIotEndpoint.PID,
    name = "Watson IoT Endpoint",
    description =
        "Who this gateway is on the Watson IoT Platform. A change here ends the session and starts a"
            + " new one; stored events are kept.")
@interface EndpointOcd {

  @AttributeDefinition(
      name = "Organization",
      description =
          "The tenant on the platform, usually six characters such as abc123; 1 to 36 characters"
              + " from a-z A-Z 0-9 - _ . For the role quickstart: quickstart. Part of the client id"
              + " and of the host name.")
  String organization_id() default "";

  @AttributeDefinition(
      name = "Role",
      description =
          "As what it connects. gateway: speaks for itself and for attached devices. device: speaks"
              + " for itself only. quickstart: a device of the open sandbox without registration"
              + " and token; QoS 0 and JSON only.",
      options = {
        @Option(label = "gateway", value = "gateway"),
        @Option(label = "device", value = "device"),
        @Option(label = "quickstart", value = "quickstart")
      })
  String role() default "gateway";

  @AttributeDefinition(
      name = "Device type",
      description =
          "The type under which this gateway or device is registered on the platform; 1 to 36"
              + " characters from a-z A-Z 0-9 - _ . For the role gateway its class must be Gateway.")
  String device_type() default "";

  @AttributeDefinition(
      name = "Device id",
      description =
          "The id under which this gateway or device is registered on the platform; 1 to 36"
              + " characters from a-z A-Z 0-9 - _ . No other client may use it at the same time.")
  String device_id() default "";

  @AttributeDefinition(
      name = "Auth token",
      type = AttributeType.PASSWORD,
      required = false,
      description =
          "The authentication token from the registration. Needed for the roles gateway and device;"
              + " not used by quickstart. Kura stores it encrypted.")
  String auth_token() default "";

  @AttributeDefinition(
      name = "Connect on startup",
      description =
          "true: connects by itself whenever Kura starts or this form is changed. false: waits for"
              + " a person to press Connect. Either way it reconnects by itself after a loss.")
  boolean connect_on_startup() default true;
}
