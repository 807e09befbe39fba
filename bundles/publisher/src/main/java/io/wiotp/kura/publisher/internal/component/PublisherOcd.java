/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.component;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The form of a publisher. The method {@code a_b} is the option {@code a.b}. */
@ObjectClassDefinition(
    id = WatsonIotPublisher.PID,
    name = "Watson IoT Publisher",
    description =
        "How wire records become events. Templates take $name or ${any name} from message"
            + " properties and metrics; $$ is a dollar sign. A change acts on the next record.")
@interface PublisherOcd {

  @AttributeDefinition(
      name = "Event id",
      description =
          "Template of the event id: the kind of event, the same for all devices. Filled in, 1 to"
              + " 128 characters from a-z A-Z 0-9 - _ .")
  String event_id() default "data";

  @AttributeDefinition(
      name = "Device type",
      required = false,
      description =
          "Template of the device type that the record belongs to. Filled in, 1 to 36 characters"
              + " from a-z A-Z 0-9 - _ . Gateway role only; other roles always publish as"
              + " themselves. Empty together with the device id: every record is an event of the"
              + " gateway itself.")
  String device_type() default "asset";

  @AttributeDefinition(
      name = "Device id",
      required = false,
      description =
          "Template of the device id that the record belongs to. Filled in, 1 to 36 characters"
              + " from a-z A-Z 0-9 - _ . The default $assetName makes each asset a device of its"
              + " own. Empty only together with the device type.")
  String device_id() default "$assetName";

  @AttributeDefinition(
      name = "Record without device",
      description =
          "When a record has no value for a $name in device type or device id. own-device: it is an"
              + " event of the gateway itself. refuse: it is not sent and counted.",
      options = {
        @Option(label = "own-device", value = "own-device"),
        @Option(label = "refuse", value = "refuse")
      })
  String when_unresolved() default "own-device";

  @AttributeDefinition(
      name = "Invalid ids",
      description =
          "When a filled-in id breaks the rule of the platform. replace: characters that are not"
              + " allowed become underscores and what is too long is cut. refuse: the record is not"
              + " sent and counted.",
      options = {
        @Option(label = "refuse", value = "refuse"),
        @Option(label = "replace", value = "replace")
      })
  String id_policy() default "replace";

  @AttributeDefinition(
      name = "Envelope",
      description =
          "The JSON frame around the metrics. plain: the metrics alone. d: inside an object d, as"
              + " dashboards read it. d-ts: inside d, with the time of the sample as ts.",
      options = {
        @Option(label = "d", value = "d"),
        @Option(label = "d-ts", value = "d-ts"),
        @Option(label = "plain", value = "plain")
      })
  String envelope() default "d-ts";

  @AttributeDefinition(
      name = "Body",
      description =
          "When the body of a message is the payload, byte by byte. without-metrics: when it has no"
              + " metric but book-keeping. always: whenever there is a body; metrics then only fill"
              + " in templates.",
      options = {
        @Option(label = "always", value = "always"),
        @Option(label = "without-metrics", value = "without-metrics")
      })
  String body() default "without-metrics";

  @AttributeDefinition(
      name = "Format of a body",
      description =
          "The format under which a body is published, such as json, text, xml, csv or bin; 1 to 32"
              + " characters from a-z A-Z 0-9 - _ . Metrics are always json. Quickstart takes json"
              + " only.")
  String format() default "json";

  @AttributeDefinition(
      name = "QoS",
      type = AttributeType.INTEGER,
      description =
          "MQTT quality of service. 1: repeated until the platform confirms. 0: sent once, may get"
              + " lost with the connection. Quickstart always uses 0.",
      options = {@Option(label = "0", value = "0"), @Option(label = "1", value = "1")})
  int qos() default 1;

  @AttributeDefinition(
      name = "Priority",
      description =
          "The class in which events wait in the outbox: high goes before normal, normal before low."
              + " Each class has limits of its own on the outbox tab.",
      options = {
        @Option(label = "high", value = "high"),
        @Option(label = "low", value = "low"),
        @Option(label = "normal", value = "normal")
      })
  String priority() default "normal";

  @AttributeDefinition(
      name = "Book-keeping metrics",
      description =
          "What becomes of what a wire asset adds to its channels (assetName, units, time stamps,"
              + " errors). leave-out: not sent; the error of a channel that could not be read stays."
              + " keep: sent like other metrics. nest: sent inside an object _asset.",
      options = {
        @Option(label = "keep", value = "keep"),
        @Option(label = "leave-out", value = "leave-out"),
        @Option(label = "nest", value = "nest")
      })
  String book_keeping() default "leave-out";

  @AttributeDefinition(
      name = "Include position",
      description =
          "true: the position that came with the message is sent as an object position, in degrees"
              + " and metres, when the position service has a fix. false: it is not sent.")
  boolean include_position() default false;

  @AttributeDefinition(
      name = "On refusal",
      description =
          "When a record can never be sent (too large, nothing to send, invalid id). count: counted"
              + " and logged, the rest of the wire envelope goes on. throw: an exception, for Java"
              + " applications; Kura's wire publisher then skips the rest of the envelope.",
      options = {
        @Option(label = "count", value = "count"),
        @Option(label = "throw", value = "throw")
      })
  String on_refusal() default "count";
}
