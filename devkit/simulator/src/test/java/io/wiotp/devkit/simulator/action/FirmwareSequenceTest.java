/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirmwareSequenceTest {
  private static final Next STAY = new Next.Stay();

  @Test
  @DisplayName(
      "DM-130 DM-131 DM-132 DM-133 DM-134 DM-135 DM-136 SDKDM-30 the update has all members")
  void members() {
    Sequence sequence =
        new FirmwareSequence(
            Action.DOWNLOAD,
            List.of(new Parameter("uri", "https://fw"), new Parameter("version", "5.5.0")));
    JsonObject field = send(sequence.begin()).data().getJsonArray("fields").getJsonObject(0);
    assertThat(field.getString("field")).isEqualTo("mgmt.firmware");
    assertThat(field.getJsonObject("value"))
        .isEqualTo(
            new JsonObject()
                .put("version", "5.5.0")
                .put("name", "")
                .put("uri", "https://fw")
                .put("verifier", "")
                .put("state", 0)
                .put("updateStatus", 0)
                .put("updatedDateTime", ""));
  }

  @Test
  @DisplayName("DM-147 DM-158 a download ends with state 2, with or without state 1 before")
  void downloaded() {
    Sequence with = running(Action.DOWNLOAD);
    assertThat(with.notified(value("{'state':1}"))).isEqualTo(STAY);
    assertThat(send(with.notified(value("{'state':2,'updateStatus':0}"))).operation())
        .isEqualTo("cancel");
    assertThat(with.answered(rc(200))).isEqualTo(new Next.Done());
    Sequence without = running(Action.DOWNLOAD);
    assertThat(send(without.notified(value("{'state':2}"))).operation()).isEqualTo("cancel");
  }

  @ParameterizedTest
  @DisplayName("DM-138 DM-148 DM-149 each failing update status ends a download after the cancel")
  @CsvSource({
    "2, out of memory",
    "3, connection lost",
    "4, verification failed",
    "5, unsupported image",
    "6, invalid URI"
  })
  void downloadFails(int updateStatus, String text) {
    Sequence sequence = running(Action.DOWNLOAD);
    sequence.notified(value("{'state':1}"));
    Next.Send cancel =
        send(sequence.notified(value("{'state':0,'updateStatus':" + updateStatus + "}")));
    assertThat(cancel.operation()).isEqualTo("cancel");
    assertThat(cancel.failure()).contains(text);
    assertThat(sequence.answered(rc(200))).isEqualTo(new Next.Failed(cancel.failure()));
  }

  @Test
  @DisplayName("DM-151 DM-154 an update ends with state 0 and status 0, not with in progress")
  void updated() {
    Sequence sequence = running(Action.UPDATE);
    assertThat(sequence.notified(value("{'state':2,'updateStatus':1}"))).isEqualTo(STAY);
    assertThat(send(sequence.notified(value("{'state':0,'updateStatus':0}"))).operation())
        .isEqualTo("cancel");
    assertThat(sequence.answered(rc(200))).isEqualTo(new Next.Done());
  }

  @ParameterizedTest
  @DisplayName("DM-155 SDKDM-32 an installation fails, whatever the state becomes")
  @ValueSource(
      strings = {
        "{'state':0,'updateStatus':2}",
        "{'state':2,'updateStatus':5}",
        "{'updateStatus':4}"
      })
  void installationFails(String value) {
    Sequence sequence = running(Action.UPDATE);
    sequence.notified(value("{'state':0,'updateStatus':1}"));
    assertThat(send(sequence.notified(value(value))).failure()).isNotEmpty();
  }

  @Test
  @DisplayName("SDKDM-8 SDKDM-39 state and status may come one by one")
  void oneByOne() {
    Sequence update = running(Action.UPDATE);
    assertThat(update.notified(value("{'updateStatus':1}"))).isEqualTo(STAY);
    assertThat(update.notified(value("{'state':2}"))).isEqualTo(STAY);
    assertThat(update.notified(value("{'updateStatus':0}"))).isEqualTo(STAY);
    assertThat(send(update.notified(value("{'state':0}"))).operation()).isEqualTo("cancel");
    Sequence withoutState = running(Action.UPDATE);
    withoutState.notified(value("{'updateStatus':1}"));
    assertThat(send(withoutState.notified(value("{'updateStatus':0}"))).operation())
        .isEqualTo("cancel");
  }

  @Test
  @DisplayName("DM-104 a sub-field may be notified by its own name")
  void subField() {
    Sequence sequence = running(Action.DOWNLOAD);
    JsonArray fields =
        new JsonArray().add(new JsonObject().put("field", "mgmt.firmware.state").put("value", 2));
    assertThat(send(sequence.notified(fields)).operation()).isEqualTo("cancel");
  }

  @ParameterizedTest
  @DisplayName("DM-137 a notify of other or impossible values moves nothing")
  @ValueSource(
      strings = {
        "{}",
        "{'state':3}",
        "{'state':-1}",
        "{'state':'2'}",
        "{'state':null}",
        "{'state':2.5}",
        "{'updateStatus':7}",
        "{'updateStatus':[4]}",
        "7",
        "''",
        "null"
      })
  void impossible(String value) {
    assertThat(running(Action.DOWNLOAD).notified(value(value))).isEqualTo(STAY);
  }

  @Test
  @DisplayName("SDKDM-51 a notify may come before the 202, and counts when the 202 is there")
  void early() {
    Sequence sequence = new FirmwareSequence(Action.DOWNLOAD, List.of());
    sequence.begin();
    sequence.answered(rc(200));
    assertThat(sequence.notified(value("{'state':2}"))).isEqualTo(STAY);
    assertThat(send(sequence.answered(rc(202))).operation()).isEqualTo("cancel");
  }

  @Test
  @DisplayName("DM-107 a notify before the observation does not count")
  void unobserved() {
    Sequence sequence = new FirmwareSequence(Action.DOWNLOAD, List.of());
    sequence.begin();
    assertThat(sequence.notified(value("{'state':2}"))).isEqualTo(STAY);
    sequence.answered(rc(200));
    assertThat(sequence.answered(rc(202))).isInstanceOf(Next.Await.class);
  }

  @ParameterizedTest(name = "{0} answers before a wrong code {1}")
  @DisplayName("DM-162 a wrong answer at any step is the end")
  @CsvSource({
    "0, 400", "0, 404", "0, 500", "0, 200", "1, 404", "1, 500", "1, 202", "2, 400", "2, 500",
    "2, 501", "2, 200", "2, -1"
  })
  void wrongAnswer(int step, int code) {
    Sequence sequence = new FirmwareSequence(Action.UPDATE, List.of(new Parameter("version", "1")));
    sequence.begin();
    List<Integer> right = List.of(204, 200, 202);
    right.subList(0, step).forEach(rc -> sequence.answered(rc(rc)));
    assertThat(sequence.answered(rc(code))).isInstanceOf(Next.Failed.class);
  }

  @Test
  @DisplayName("DM-150 a cancel that is refused fails the action")
  void cancelRefused() {
    Sequence sequence = running(Action.DOWNLOAD);
    sequence.notified(value("{'state':2}"));
    assertThat(sequence.answered(rc(500)))
        .isEqualTo(new Next.Failed("The device answered 500 to cancel."));
  }

  private static Sequence running(Action action) {
    Sequence sequence = new FirmwareSequence(action, List.of());
    assertThat(send(sequence.begin()).operation()).isEqualTo("observe");
    assertThat(send(sequence.answered(rc(200))).operation()).isEqualTo(action.operation());
    assertThat(sequence.answered(rc(202))).isInstanceOf(Next.Await.class);
    return sequence;
  }

  private static Next.Send send(Next next) {
    assertThat(next).isInstanceOf(Next.Send.class);
    return (Next.Send) next;
  }

  private static Answer rc(int code) {
    return new Answer(code, "", null);
  }

  private static JsonArray value(String json) {
    Object value = new JsonArray("[" + json.replace('\'', '"') + "]").getValue(0);
    return new JsonArray().add(new JsonObject().put("field", "mgmt.firmware").put("value", value));
  }
}
