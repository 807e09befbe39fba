/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.wiotp.devkit.simulator.session.CloseCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Parameters that several kinds share. */
final class Parameters {
  private static final long DAY = 86_400_000;
  static final long YEAR = 366 * DAY;

  /** Which of the MQTT ports. */
  static final Parameter PORT = Parameter.choice("port", "Which port", "any", "plain", "tls");

  /** Whom a message names. */
  static final List<Parameter> ADDRESSEE =
      List.of(
          Parameter.pattern("toType", "Device type in the topic; * for the client's own"),
          Parameter.pattern("toDevice", "Device id in the topic; * for the client's own"));

  static final Parameter COUNT =
      Parameter.integer(
          FaultKind.COUNT, "Strikes after which it ends; 0 for no limit", 0, 0, 1_000_000);
  static final Parameter DURATION =
      Parameter.integer(
          FaultKind.DURATION, "Milliseconds after which it ends; 0 for no limit", 0, 0, DAY);

  /** Whose connections. */
  static final List<Parameter> CLIENTS =
      List.of(
          Parameter.pattern(FaultKind.CLIENT, "Client ids that it is for"),
          Parameter.pattern(FaultKind.TYPE, "Device types that it is for"),
          Parameter.pattern(FaultKind.DEVICE, "Device ids that it is for"));

  /** Which topics. */
  static final List<Parameter> TOPICS =
      List.of(Parameter.topicFilter("Topics that it is for, as they are on the wire"));

  /** How often and how long. */
  static final List<Parameter> ALWAYS = List.of(COUNT, Parameter.probability(), DURATION);

  private Parameters() {}

  /** A time in milliseconds. */
  static Parameter delay(String name, String meaning, long fallback) {
    return Parameter.integer(name, meaning + ", milliseconds", fallback, 0, 3_600_000);
  }

  /** A code of the platform's list; the client sees a closed connection, observers see the code. */
  static Parameter closeCode(String fallback) {
    return Parameter.choice(
        "closeCode",
        "Code in the monitoring message",
        Stream.concat(
                Stream.of(fallback),
                Stream.of(CloseCode.values())
                    .map(code -> Integer.toString(code.number()))
                    .filter(number -> !number.equals(fallback))
                    .distinct())
            .toArray(String[]::new));
  }

  /** Puts single parameters and lists of them together. */
  static List<Parameter> of(Object... parts) {
    List<Parameter> all = new ArrayList<>();
    for (Object part : parts) {
      if (part instanceof Parameter one) {
        all.add(one);
      } else if (part instanceof List<?> several) {
        several.forEach(each -> all.add((Parameter) each));
      }
    }
    return List.copyOf(all);
  }
}
