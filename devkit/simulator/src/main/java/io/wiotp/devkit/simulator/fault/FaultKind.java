/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import static io.wiotp.devkit.simulator.fault.Parameters.ALWAYS;
import static io.wiotp.devkit.simulator.fault.Parameters.CLIENTS;
import static io.wiotp.devkit.simulator.fault.Parameters.TOPICS;
import static io.wiotp.devkit.simulator.fault.Parameters.of;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can be made to go wrong. */
public enum FaultKind {
  TCP_REFUSE(
      Group.NETWORK,
      "Refuse TCP",
      "A new TCP connection is reset before anything is read of it.",
      "SIM-60",
      of(Parameters.PORT, ALWAYS)),
  TLS_DROP(
      Group.NETWORK,
      "Drop TLS handshakes",
      "A connection to the TLS port is closed when the client has begun its handshake.",
      "SIM-60",
      of(ALWAYS)),
  CERTIFICATE(
      Group.NETWORK,
      "Show another certificate",
      "The TLS port shows another certificate, and its clients lose their connection.",
      "SIM-61",
      of(
          Parameters.DURATION,
          Parameter.choice(
              "shape",
              "What is wrong with it",
              "expired",
              "wrong-host",
              "not-yet-valid",
              "self-signed",
              "unknown-ca",
              "rotated"))),
  CONNACK(
      Group.CONNECT,
      "Refuse connects",
      "A CONNECT is answered with this return code, then the connection is closed.",
      "SIM-62 SIM-63",
      of(CLIENTS, ALWAYS, Parameter.integer("code", "Return code of CONNACK", 5, 1, 5))),
  CONNECT_SILENCE(
      Group.CONNECT,
      "No CONNACK",
      "A CONNECT is not answered; the connection stays open.",
      "SIM-64",
      of(CLIENTS, ALWAYS)),
  CONNECT_DROP(
      Group.CONNECT,
      "Drop during connect",
      "The connection is closed instead of an answer to CONNECT.",
      "SIM-65",
      of(CLIENTS, ALWAYS)),
  SESSION_LOST(
      Group.CONNECT,
      "Session lost",
      "The session of a client that wants its old one is forgotten when it connects.",
      "SIM-67",
      of(CLIENTS, ALWAYS)),
  SUBACK_LOST(
      Group.ANSWERS,
      "No SUBACK",
      "A subscription is made and not acknowledged.",
      "SIM-64",
      of(CLIENTS, ALWAYS)),
  SUBACK_FAILURE(
      Group.ANSWERS,
      "Refuse a filter",
      "A filter that the topic pattern covers is answered 0x80 and not made, the others are.",
      "SIM-78",
      of(CLIENTS, TOPICS, ALWAYS)),
  PUBACK_LOST(
      Group.ANSWERS,
      "No PUBACK",
      "A publication is taken and not acknowledged; at quality of service 2, PUBREC is left out.",
      "SIM-64",
      of(CLIENTS, TOPICS, ALWAYS)),
  PUBACK_DELAY(
      Group.ANSWERS,
      "Slow PUBACK",
      "A publication is taken and acknowledged later.",
      "SIM-64",
      of(CLIENTS, TOPICS, ALWAYS, Parameters.delay("delayMs", "How much later", 1_000))),
  PINGRESP_LOST(
      Group.ANSWERS, "No PINGRESP", "A ping is not answered.", "SIM-64", of(CLIENTS, ALWAYS)),
  HALF_OPEN(
      Group.CONNECTION,
      "Half-open connections",
      "Connected clients are neither read nor answered, and not closed, while the fault is on.",
      "SIM-64",
      of(CLIENTS, Parameters.DURATION)),
  STOP_READING(
      Group.CONNECTION,
      "Throttle",
      "Nothing is read from connected clients while the fault is on; what they get is sent.",
      "SIM-79",
      of(CLIENTS, Parameters.DURATION)),
  DROP(
      Group.CONNECTION,
      "Drop clients now",
      "Connected clients lose their connection at once.",
      "SIM-65",
      of(CLIENTS, Parameters.closeCode("92"))),
  DROP_AFTER(
      Group.CONNECTION,
      "Drop after packets",
      "A connection is closed instead of handling the packet after so many others.",
      "SIM-65",
      of(
          CLIENTS,
          ALWAYS,
          Parameter.integer("packets", "Packets that are handled before", 10, 0, 1_000_000))),
  DROP_BEFORE_PUBACK(
      Group.CONNECTION,
      "Drop before PUBACK",
      "A publication is taken, then the connection is closed without acknowledging it.",
      "SIM-65",
      of(CLIENTS, TOPICS, ALWAYS)),
  CLOSE_ON_PUBLISH(
      Group.CONNECTION,
      "Close on publish",
      "A publication is not taken, and the connection is closed with a code.",
      "SIM-80",
      of(CLIENTS, TOPICS, ALWAYS, Parameters.closeCode("287"))),
  TAKEOVER(
      Group.CONNECTION,
      "Take over the client id",
      "Connected clients are closed with 288, again and again, as if another one used their id.",
      "SIM-66",
      of(
          CLIENTS,
          Parameters.COUNT,
          Parameters.DURATION,
          Parameters.delay("intervalMs", "Time from one to the next", 1_000))),
  DUPLICATE(
      Group.DELIVERY,
      "Deliver twice",
      "A delivery is sent again with DUP; at quality of service 0 nothing is sent twice.",
      "SIM-68",
      of(CLIENTS, TOPICS, ALWAYS, Parameters.delay("delayMs", "Time between the two", 0))),
  REORDER(
      Group.DELIVERY,
      "Reorder topics",
      "A delivery waits until one on another topic has passed it. Each topic keeps its order.",
      "SIM-68",
      of(CLIENTS, TOPICS, ALWAYS, Parameters.delay("delayMs", "Longest wait", 1_000))),
  MALFORMED_COMMAND(
      Group.DELIVERY,
      "Malformed command",
      "Devices and gateways are sent a command \"fault\" in format json that is none.",
      "SIM-73",
      of(
          CLIENTS,
          Parameters.ADDRESSEE,
          Parameter.choice("shape", "What is wrong with it", BadPayload.SHAPES))),
  REGISTRATION_FAILURE(
      Group.GATEWAY,
      "Registrations fail",
      "A device that a gateway publishes for is not registered; the gateway is told 177.",
      "SIM-76",
      of(CLIENTS, ALWAYS)),
  REGISTRATION_LIMIT(
      Group.GATEWAY,
      "Too many devices",
      "A device that a gateway publishes for is not registered; the gateway is told 173.",
      "SIM-76",
      of(CLIENTS, ALWAYS)),
  REGISTRATION_DELAY(
      Group.GATEWAY,
      "Slow registrations",
      "What a gateway publishes for a new device is held until the device is registered.",
      "SIM-76",
      of(CLIENTS, ALWAYS, Parameters.delay("delayMs", "How long it takes", 1_000))),
  MALFORMED_NOTIFICATION(
      Group.GATEWAY,
      "Odd notification",
      "Gateways that subscribed to notifications are sent one of unusual form.",
      "SIM-77",
      of(CLIENTS, Parameter.choice("shape", "What is unusual about it", BadNotification.SHAPES))),
  MANAGEMENT_REQUEST(
      Group.MANAGEMENT,
      "Odd management request",
      "Devices and gateways are sent a request of device management, managed or not; its listing"
          + " shows what they answer. A durable session that is away gets it when it returns.",
      "SIM-72 SIM-73 SIM-74",
      of(
          CLIENTS,
          Parameters.ADDRESSEE,
          Parameter.choice("shape", "Which request", ManagementShape.words()))),
  MANAGEMENT_RESPONSE(
      Group.MANAGEMENT,
      "Spoil management responses",
      "The platform's answer to a request of device management is spoilt.",
      "SIM-69 SIM-71",
      of(
          CLIENTS,
          ALWAYS,
          ManagementOperation.parameter(),
          Parameter.choice(
              "shape",
              "What happens to it",
              "omitted",
              "delayed",
              "wrong-reqid",
              "no-reqid",
              "former-reqid",
              "twice"),
          Parameters.delay("delayMs", "Delay of a delayed one", 1_000))),
  MANAGEMENT_REFUSAL(
      Group.MANAGEMENT,
      "Refuse management requests",
      "A request of device management has no effect and is answered with a return code.",
      "SIM-70",
      of(
          CLIENTS,
          ALWAYS,
          ManagementOperation.parameter(),
          Parameter.choice("rc", "Return code", "409", "400", "403", "404", "500"))),
  SHUTDOWN(
      Group.PLATFORM,
      "Restart the broker",
      "All clients are closed with 93 and the messaging ports are closed; the same ones open later."
          + " HTTP stays.",
      "SIM-81",
      of(
          Parameters.delay("downMs", "How long it is away", 5_000),
          Parameter.choice("sessions", "What becomes of the sessions", "kept", "lost"))),
  CLOCK_JUMP(
      Group.PLATFORM,
      "Clock jump",
      "The platform's clock jumps, and back when the fault is switched off.",
      "SIM-82",
      of(
          Parameters.DURATION,
          Parameter.integer(
              "jumpMs",
              "Milliseconds forwards; negative for backwards",
              3_600_000,
              -Parameters.YEAR,
              Parameters.YEAR)));

  /** Pattern of client ids. */
  public static final String CLIENT = "client";

  /** Pattern of device types. */
  public static final String TYPE = "type";

  /** Pattern of device ids. */
  public static final String DEVICE = "device";

  /** Filter of topics. */
  public static final String TOPIC = "topic";

  /** Number of strikes after which a fault ends; 0 for no limit. */
  public static final String COUNT = "count";

  /** How likely a strike is, 0 to 1. */
  public static final String PROBABILITY = "probability";

  /** Milliseconds after which a fault ends; 0 for no limit. */
  public static final String DURATION = "durationMs";

  /** Chapters of the catalogue. */
  public enum Group {
    NETWORK("Network and TLS"),
    CONNECT("Connecting"),
    CONNECTION("Connections"),
    ANSWERS("Acknowledgements"),
    DELIVERY("Deliveries"),
    GATEWAY("Gateways"),
    MANAGEMENT("Device management"),
    PLATFORM("The whole platform");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  private final Group group;
  private final String title;
  private final String effect;
  private final String facts;
  private final List<Parameter> parameters;

  FaultKind(Group group, String title, String effect, String facts, List<Parameter> parameters) {
    this.group = group;
    this.title = title;
    this.effect = effect;
    this.facts = facts;
    this.parameters = parameters;
  }

  /** The name in JSON. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  public Group group() {
    return group;
  }

  /** A few words, for a button. */
  public String title() {
    return title;
  }

  /** A sentence: what happens. */
  public String effect() {
    return effect;
  }

  /** The ids of the protocol facts that it lets one test. */
  public String facts() {
    return facts;
  }

  public List<Parameter> parameters() {
    return parameters;
  }

  /**
   * One of its parameters.
   *
   * @throws FaultException if it has none of that name
   */
  Parameter parameter(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new FaultException(
                    "option",
                    name,
                    "for " + word() + " one of kind, " + String.join(", ", parameterNames())));
  }

  /**
   * The kind with that name.
   *
   * @throws FaultException if there is none
   */
  static FaultKind ofWord(@Nullable Object word) {
    for (FaultKind kind : values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    List<String> words = List.of(values()).stream().map(FaultKind::word).toList();
    throw new FaultException("kind", String.valueOf(word), "one of " + String.join(", ", words));
  }

  private List<String> parameterNames() {
    return parameters.stream().map(Parameter::name).toList();
  }
}
