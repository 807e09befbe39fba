/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.protocol.id.CommandId;
import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.id.EventId;
import io.wiotp.kura.protocol.id.Format;
import io.wiotp.kura.protocol.id.Identity;
import io.wiotp.kura.protocol.id.Organization;
import io.wiotp.kura.protocol.id.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {
  private static final DeviceId SELF = new DeviceId("rtu", "gw01");
  private static final DeviceId PUMP = new DeviceId("pump", "p07");
  private static final EventId STATUS = new EventId("status");

  private final Topics device = topics(Role.DEVICE, new Organization("abc123"));
  private final Topics gateway = topics(Role.GATEWAY, new Organization("abc123"));
  private final Topics quickstart = topics(Role.QUICKSTART, Organization.QUICKSTART);

  private static Topics topics(Role role, Organization organization) {
    return Topics.of(new Identity(organization, role, SELF));
  }

  @Test
  void aDevicePublishesOnTheShortForm() throws RefusedException {
    assertThat(device.event(SELF, STATUS, Format.JSON))
        .isEqualTo("iot-2/evt/status/fmt/json"); // EVT-1
    assertThat(quickstart.event(SELF, STATUS, Format.JSON)).isEqualTo("iot-2/evt/status/fmt/json");
  }

  @Test
  void aGatewayPublishesOnTheTypedFormForItselfAndForAttachedDevices() throws RefusedException {
    // EVT-2
    assertThat(gateway.event(SELF, STATUS, Format.JSON))
        .isEqualTo("iot-2/type/rtu/id/gw01/evt/status/fmt/json");
    assertThat(gateway.event(PUMP, STATUS, new Format("bin")))
        .isEqualTo("iot-2/type/pump/id/p07/evt/status/fmt/bin");
  }

  @Test
  void aDeviceMayNotSpeakForAnother() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> device.event(PUMP, STATUS, Format.JSON))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.FOREIGN_DEVICE))
        .withMessageEndingWith("device pump/p07, connected as rtu/gw01");
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> quickstart.event(PUMP, STATUS, Format.JSON))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.FOREIGN_DEVICE));
  }

  @Test
  void quickstartTakesJsonAlone() {
    // QS-7, MQ-73
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> quickstart.event(SELF, STATUS, new Format("bin")))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.FORMAT_NOT_ALLOWED))
        .withMessageEndingWith("format bin of event status");
  }

  @Test
  void readsCommandsInBothForms() {
    CommandId start = new CommandId("start");

    // CMD-2: the short form means the client itself
    assertThat(device.parse("iot-2/cmd/start/fmt/json"))
        .contains(new CommandTopic(TopicForm.SHORT, SELF, start, Format.JSON));
    // CMD-3
    assertThat(gateway.parse("iot-2/type/pump/id/p07/cmd/start/fmt/json"))
        .contains(new CommandTopic(TopicForm.TYPED, PUMP, start, Format.JSON));
  }

  @Test
  void readsACommandIdThatNoEventMayHave() {
    // ID-12: applications choose it
    assertThat(gateway.parse("iot-2/type/pump/id/p07/cmd/Pumpe öffnen/fmt/text"))
        .contains(
            new CommandTopic(
                TopicForm.TYPED, PUMP, new CommandId("Pumpe öffnen"), new Format("text")));
  }

  @Test
  void readsEventsInBothForms() {
    assertThat(gateway.parse("iot-2/evt/status/fmt/json"))
        .contains(new EventTopic(TopicForm.SHORT, SELF, STATUS, Format.JSON));
    assertThat(device.parse("iot-2/type/pump/id/p07/evt/status/fmt/json"))
        .contains(new EventTopic(TopicForm.TYPED, PUMP, STATUS, Format.JSON));
  }

  @Test
  void readsTheNotificationsOfAGateway() {
    // GW-20
    assertThat(gateway.parse("iot-2/type/rtu/id/gw01/notify"))
        .hasValueSatisfying(
            topic -> {
              assertThat(topic).isEqualTo(new NotifyTopic(SELF));
              assertThat(topic.form()).isEqualTo(TopicForm.TYPED);
            });
  }

  @Test
  void fixedLevelsAreFineAsIds() {
    // CMD-9: a pattern that searches would take the wrong ones
    String topic = "iot-2/type/id/id/type/cmd/fmt/fmt/cmd";

    assertThat(gateway.parse(topic))
        .contains(
            new CommandTopic(
                TopicForm.TYPED,
                new DeviceId("id", "type"),
                new CommandId("fmt"),
                new Format("cmd")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "iot-2",
        "iot-2/",
        "iot-2//evt/e/fmt/json",
        "/iot-2/evt/e/fmt/json",
        "iot-2/evt/e/fmt/json/",
        "iot-2/evt/e/fmt/json/more",
        "iot-2/evt/e/fmt",
        "iot-2/evt/e/fmt/",
        "iot-2/evt//fmt/json",
        "iot-2/evt/e/format/json",
        "iot-2/evt/a/b/fmt/json",
        "iot-2/evt/+/fmt/json",
        "iot-2/cmd/+/fmt/+",
        "iot-2/cmd/#",
        "IOT-2/evt/e/fmt/json",
        "iot-2/type",
        "iot-2/type/t",
        "iot-2/type/t/id",
        "iot-2/type/t/id/d",
        "iot-2/type/t/id/d/",
        "iot-2/type/t/id/d/evt/e/fmt/json/x",
        "iot-2/type/t/d/evt/e/fmt/json",
        "iot-2/type//id/d/evt/e/fmt/json",
        "iot-2/type/t/id/d/notify/",
        "iot-2/type/t/id/+/notify",
        "iot-2/notify",
        "iot-2/mon",
        "iot-2/type/t/id/d/mon",
        "iotdm-1/response",
        "iotdm-1/type/t/id/d/response",
        "$SYS/broker",
      })
  void everythingElseIsNoneOfOurs(String topic) {
    assertThat(gateway.parse(topic)).isEmpty();
    assertThat(device.parse(topic)).isEmpty();
  }

  @Test
  void aTopicOfTheGreatestLengthIsReadAtOnce() {
    // ID-12: 65,535 bytes are what MQTT can carry
    assertThat(gateway.parse("iot-2" + "/".repeat(65_530))).isEmpty();
    assertThat(gateway.parse("iot-2/cmd/" + "c".repeat(65_516) + "/fmt/json")).isPresent();
  }

  @Test
  void filtersForCommandsFollowTheRole() {
    // MQ-70, MQ-71, QS-2
    assertThat(device.commandFilter()).contains("iot-2/cmd/+/fmt/+");
    assertThat(gateway.commandFilter()).contains("iot-2/type/+/id/+/cmd/+/fmt/+");
    assertThat(quickstart.commandFilter()).isEmpty();
  }

  @Test
  void onlyAGatewayIsNotified() {
    assertThat(gateway.notifyFilter()).contains("iot-2/type/rtu/id/gw01/notify");
    assertThat(device.notifyFilter()).isEmpty();
    assertThat(quickstart.notifyFilter()).isEmpty();
  }

  @Test
  void topicsWithoutAnIdentityAreADefect() {
    assertThatNullPointerException().isThrownBy(() -> Topics.of(null)).withMessage("self");
  }
}
