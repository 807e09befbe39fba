/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.topic;

import static io.wiotp.devkit.simulator.topic.TopicKind.APPLICATION_MONITOR;
import static io.wiotp.devkit.simulator.topic.TopicKind.COMMAND;
import static io.wiotp.devkit.simulator.topic.TopicKind.EVENT;
import static io.wiotp.devkit.simulator.topic.TopicKind.MANAGEMENT;
import static io.wiotp.devkit.simulator.topic.TopicKind.MANAGEMENT_REQUEST;
import static io.wiotp.devkit.simulator.topic.TopicKind.MONITOR;
import static io.wiotp.devkit.simulator.topic.TopicKind.NOTIFY;
import static io.wiotp.devkit.simulator.topic.TopicKind.RESPONSE;

import io.wiotp.devkit.simulator.id.ClientId;
import java.util.List;
import java.util.function.Predicate;

/** The rule set as data (MQ-70 to MQ-74). */
record TopicRules(List<TopicRule> publish, List<TopicRule> subscribe) {
  private static final String TYPED_EVENT = "iot-2/type/~/id/~/evt/~/fmt/~";

  /** MQ-70. */
  private static final TopicRules DEVICE =
      new TopicRules(
          List.of(
              TopicRule.of(EVENT, "iot-2/evt/~/fmt/~"),
              TopicRule.of(MANAGEMENT, "iotdevice-1/response"),
              TopicRule.of(MANAGEMENT, "iotdevice-1/notify"),
              TopicRule.of(MANAGEMENT, "iotdevice-1/device/update/~"),
              TopicRule.of(MANAGEMENT, "iotdevice-1/add/~/~"),
              TopicRule.of(MANAGEMENT, "iotdevice-1/clear/~/~"),
              TopicRule.of(MANAGEMENT, "iotdevice-1/mgmt/~")),
          List.of(
              TopicRule.of(COMMAND, "iot-2/cmd/+/fmt/+"),
              TopicRule.of(MANAGEMENT_REQUEST, "iotdm-1/*"),
              TopicRule.of(MONITOR, "iot-2/mon"),
              TopicRule.of(NOTIFY, "iot-2/notify")));

  /** MQ-71; the typed monitoring filter is GW-30. */
  private static final TopicRules GATEWAY =
      new TopicRules(
          List.of(
              TopicRule.of(EVENT, TYPED_EVENT),
              TopicRule.of(MANAGEMENT, "iotdevice-1/type/~/id/~/response"),
              TopicRule.of(MANAGEMENT, "iotdevice-1/type/~/id/~/notify"),
              TopicRule.of(MANAGEMENT, "iotdevice-1/type/~/id/~/device/update/~"),
              TopicRule.of(MANAGEMENT, "iotdevice-1/type/~/id/~/add/~/~"),
              TopicRule.of(MANAGEMENT, "iotdevice-1/type/~/id/~/clear/~/~"),
              TopicRule.of(MANAGEMENT, "iotdevice-1/type/~/id/~/mgmt/~")),
          List.of(
              TopicRule.of(COMMAND, "iot-2/type/+/id/+/cmd/+/fmt/+"),
              TopicRule.of(RESPONSE, "iot-2/type/+/id/+/response"),
              TopicRule.of(NOTIFY, "iot-2/type/+/id/+/notify"),
              TopicRule.of(MANAGEMENT_REQUEST, "iotdm-1/*"),
              TopicRule.of(MONITOR, "iot-2/mon"),
              TopicRule.of(MONITOR, "iot-2/type/+/id/+/mon")));

  /** MQ-72. */
  private static final TopicRules APPLICATION =
      new TopicRules(
          List.of(
              TopicRule.of(EVENT, TYPED_EVENT),
              TopicRule.of(COMMAND, "iot-2/type/~/id/~/cmd/~/fmt/~")),
          List.of(
              TopicRule.of(EVENT, "iot-2/type/+/id/+/evt/+/fmt/+"),
              TopicRule.of(COMMAND, "iot-2/type/+/id/+/cmd/+/fmt/+"),
              TopicRule.of(MONITOR, "iot-2/type/+/id/+/mon"),
              TopicRule.of(APPLICATION_MONITOR, "iot-2/app/+/mon")));

  /** MQ-73. */
  private static final TopicRules QUICKSTART_DEVICE =
      new TopicRules(List.of(TopicRule.of(EVENT, "iot-2/evt/~/fmt/json")), List.of());

  /** MQ-74. */
  private static final TopicRules QUICKSTART_APPLICATION =
      new TopicRules(
          List.of(TopicRule.of(EVENT, TYPED_EVENT)),
          List.of(
              TopicRule.of(EVENT, "iot-2/type/+/id/~/evt/+/fmt/+"),
              TopicRule.of(MONITOR, "iot-2/type/+/id/~/mon"),
              TopicRule.of(APPLICATION_MONITOR, "iot-2/app/~/mon")));

  /** What is left of the rules with the permissions of a role (MQ-77). */
  TopicRules permitted(Predicate<TopicKind> publishing, Predicate<TopicKind> subscribing) {
    return new TopicRules(
        publish.stream().filter(rule -> publishing.test(rule.kind())).toList(),
        subscribe.stream().filter(rule -> subscribing.test(rule.kind())).toList());
  }

  static TopicRules of(ClientId client) {
    return switch (client.clientClass()) {
      case DEVICE -> client.isQuickstart() ? QUICKSTART_DEVICE : DEVICE;
      case GATEWAY -> GATEWAY;
      case APPLICATION, SHARED_APPLICATION ->
          client.isQuickstart() ? QUICKSTART_APPLICATION : APPLICATION;
    };
  }
}
