/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.protocol.event.Envelope;
import io.wiotp.kura.protocol.event.Event;
import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.id.Format;
import io.wiotp.kura.protocol.id.Identity;
import io.wiotp.kura.protocol.id.Organization;
import io.wiotp.kura.protocol.id.Role;
import io.wiotp.kura.publisher.internal.template.Template;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.message.KuraPayload;
import org.eclipse.kura.message.KuraPosition;
import org.junit.jupiter.api.Test;

class MessageMapperTest {
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
  private static final Instant SENT = Instant.parse("2026-05-01T11:00:00Z");
  private static final long T1 = Instant.parse("2026-05-01T10:00:01Z").toEpochMilli();
  private static final long T2 = Instant.parse("2026-05-01T10:00:02Z").toEpochMilli();

  private final Identity gateway =
      new Identity(new Organization("abc123"), Role.GATEWAY, new DeviceId("gw", "gw1"));
  private Mapping.Names names =
      new Mapping.Names(
          Template.compile("data"),
          Template.compile("asset"),
          Template.compile("$assetName"),
          IdPolicy.REPLACE,
          Unresolved.OWN_DEVICE);
  private Mapping.Content content =
      new Mapping.Content(
          Envelope.D_TS, Format.JSON, BodyPolicy.WITHOUT_METRICS, BookKeeping.LEAVE_OUT, false);
  private boolean locked = true;
  private Date sentAt = Date.from(SENT);
  private KuraPosition position;

  private Event map(Object... record) throws RefusedException {
    Map<String, Object> metrics = new LinkedHashMap<>();
    for (int i = 0; i < record.length; i += 2) {
      metrics.put((String) record[i], record[i + 1]);
    }
    KuraPayload payload = new KuraPayload();
    payload.setTimestamp(sentAt);
    payload.setPosition(position);
    metrics.forEach(payload::addMetric);
    return mapper().map(new KuraMessage(payload, metrics), gateway).outbound().event();
  }

  private MessageMapper mapper() {
    return new MessageMapper(
        new Mapping(names, content, 1, PriorityClass.NORMAL),
        "p",
        Clock.fixed(NOW, ZoneOffset.UTC),
        () -> locked);
  }

  private static String text(Event event) {
    return new String(event.payload(), StandardCharsets.UTF_8);
  }

  private void bookKeeping(BookKeeping bookKeeping) {
    content =
        new Mapping.Content(
            Envelope.PLAIN, Format.JSON, BodyPolicy.WITHOUT_METRICS, bookKeeping, false);
  }

  // The time of the sample, never the time of sending (kura-contract 3.1, 3.3).

  @Test
  void tsIsTheTimeStampOfTheAsset() throws Exception {
    assertThat(text(map("assetName", "a", "assetTimestamp", T1, "x", 1)))
        .isEqualTo("{\"d\":{\"x\":1},\"ts\":\"2026-05-01T10:00:01.000Z\"}");
  }

  @Test
  void tsIsTheNewestTimeStampOfTheChannelsWhenEachHasOne() throws Exception {
    assertThat(text(map("assetName", "a", "x", 1, "x_timestamp", T2, "y", 2, "y_timestamp", T1)))
        .isEqualTo("{\"d\":{\"x\":1,\"y\":2},\"ts\":\"2026-05-01T10:00:02.000Z\"}");
  }

  @Test
  void theTimeStampOfTheAssetWinsOverThoseOfChannels() throws Exception {
    assertThat(text(map("assetTimestamp", T1, "x", 1, "x_timestamp", T2)))
        .contains("10:00:01.000Z");
  }

  @Test
  void aRecordWithoutSampleTimeHasTheTimeOfTheMessage() throws Exception {
    assertThat(text(map("x", 1))).contains("\"ts\":\"2026-05-01T11:00:00.000Z\"");
  }

  @Test
  void aMessageWithoutAnyTimeHasThePresentTime() throws Exception {
    sentAt = null;
    assertThat(text(map("x", 1))).contains("\"ts\":\"2026-05-01T12:00:00.000Z\"");
  }

  @Test
  void aTimeStampOfZeroIsNone() throws Exception {
    assertThat(text(map("assetTimestamp", 0L, "x", 1))).contains("11:00:00.000Z");
  }

  @Test
  void aMetricThatOnlyLooksLikeATimeStampIsData() throws Exception {
    assertThat(text(map("door_timestamp", T1)))
        .isEqualTo("{\"d\":{\"door_timestamp\":" + T1 + "},\"ts\":\"2026-05-01T11:00:00.000Z\"}");
    assertThat(text(map("x", 1, "x_timestamp", "soon"))).contains("\"x_timestamp\":\"soon\"");
  }

  // Book-keeping.

  @Test
  void bookKeepingIsLeftOut() throws Exception {
    bookKeeping(BookKeeping.LEAVE_OUT);
    assertThat(
            text(
                map("assetName", "a", "assetTimestamp", T1, "x", 1, "x_unit", "°C", "x_error", "")))
        .isEqualTo("{\"x\":1}");
  }

  @Test
  void bookKeepingIsKept() throws Exception {
    bookKeeping(BookKeeping.KEEP);
    assertThat(text(map("assetName", "a", "x", 1, "x_unit", "bar")))
        .isEqualTo("{\"assetName\":\"a\",\"x\":1,\"x_unit\":\"bar\"}");
  }

  @Test
  void bookKeepingIsNested() throws Exception {
    bookKeeping(BookKeeping.NEST);
    assertThat(text(map("assetName", "a", "x", 1, "x_unit", "bar")))
        .isEqualTo("{\"_asset\":{\"assetName\":\"a\",\"x_unit\":\"bar\"},\"x\":1}");
  }

  @Test
  void aChannelWhoseNameMerelyEndsLikeBookKeepingIsData() throws Exception {
    bookKeeping(BookKeeping.LEAVE_OUT);
    assertThat(text(map("storage_unit", "B7", "pump_error", "stuck", "x", 1)))
        .isEqualTo("{\"pump_error\":\"stuck\",\"storage_unit\":\"B7\",\"x\":1}");
  }

  @Test
  void aUnitThatIsNoTextIsData() throws Exception {
    bookKeeping(BookKeeping.LEAVE_OUT);
    assertThat(text(map("x", 1, "x_unit", 7))).isEqualTo("{\"x\":1,\"x_unit\":7}");
  }

  @Test
  void theErrorOfAChannelThatCouldNotBeReadStaysVisible() throws Exception {
    bookKeeping(BookKeeping.LEAVE_OUT);
    assertThat(
            text(map("assetName", "a", "x_error", "no answer", "x_timestamp", T1, "x_unit", "bar")))
        .isEqualTo("{\"x_error\":\"no answer\"}");
  }

  @Test
  void bookKeepingAloneIsNothingToSend() {
    assertThatThrownBy(() -> map("assetName", "a", "assetTimestamp", T1))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("WIOTP-0403");
  }

  @Test
  void aBodyBesideBookKeepingAloneIsSent() throws Exception {
    KuraPayload payload = new KuraPayload();
    payload.addMetric("assetName", "a");
    payload.setBody(new byte[] {'b'});
    Event event = mapper().map(new KuraMessage(payload), gateway).outbound().event();
    assertThat(text(event)).isEqualTo("b");
  }

  // Order and values.

  @Test
  void metricsHaveAStableOrder() throws Exception {
    bookKeeping(BookKeeping.KEEP);
    assertThat(text(map("b", 1, "a", 2, "C", 3))).isEqualTo("{\"C\":3,\"a\":2,\"b\":1}");
  }

  @Test
  void aTextWithoutValueIsNull() throws Exception {
    bookKeeping(BookKeeping.LEAVE_OUT);
    Map<String, Object> record = new HashMap<>();
    record.put("x", null);
    KuraPayload payload = new KuraPayload();
    payload.addMetric("x", null);
    Event event = mapper().map(new KuraMessage(payload, record), gateway).outbound().event();
    assertThat(text(event)).isEqualTo("{\"x\":null}");
  }

  @Test
  void whatJsonCanNotCarryIsNamed() throws Exception {
    KuraPayload payload = new KuraPayload();
    payload.addMetric("x", Double.POSITIVE_INFINITY);
    payload.addMetric("y", 1);
    assertThat(mapper().map(new KuraMessage(payload), gateway).leftOut()).containsExactly("x");
  }

  @Test
  void bookKeepingDoesNotMakeUpForMetricsThatJsonCanNotCarry() {
    bookKeeping(BookKeeping.KEEP);
    assertThatThrownBy(() -> map("assetName", "a", "x", Double.NaN))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("JSON can not carry [x]");
  }

  // Ids.

  @Test
  void namesComeFromPropertiesFirstThenFromMetrics() throws Exception {
    names =
        new Mapping.Names(
            Template.compile("$kind"),
            Template.compile("$type"),
            Template.compile("$id"),
            IdPolicy.REFUSE,
            Unresolved.REFUSE);
    KuraPayload payload = new KuraPayload();
    payload.addMetric("kind", "k");
    payload.addMetric("type", "fromMetric");
    payload.addMetric("id", 7L);
    Event event =
        mapper()
            .map(new KuraMessage(payload, Map.of("type", "fromProperty")), gateway)
            .outbound()
            .event();
    assertThat(event.device()).isEqualTo(new DeviceId("fromProperty", "7"));
    assertThat(event.eventId().value()).isEqualTo("k");
  }

  @Test
  void anIdThatThePlatformWouldRefuseIsReplaced() throws Exception {
    assertThat(map("assetName", "Boiler #1/A", "x", 1).device().deviceId())
        .isEqualTo("Boiler__1_A");
    assertThat(map("assetName", "x".repeat(60), "x", 1).device().deviceId()).hasSize(36);
  }

  @Test
  void anIdThatThePlatformWouldRefuseIsRefused() {
    names =
        new Mapping.Names(
            names.eventId(),
            names.deviceType(),
            names.deviceId(),
            IdPolicy.REFUSE,
            Unresolved.OWN_DEVICE);
    assertThatThrownBy(() -> map("assetName", "Boiler #1", "x", 1))
        .isInstanceOf(RefusedException.class)
        .hasMessageContainingAll("WIOTP-0402", "'Boiler #1'");
  }

  @Test
  void anEventIdWithoutValueIsRefusedWhateverTheDeviceOptionSays() {
    names =
        new Mapping.Names(
            Template.compile("$kind"),
            names.deviceType(),
            names.deviceId(),
            IdPolicy.REPLACE,
            Unresolved.OWN_DEVICE);
    assertThatThrownBy(() -> map("assetName", "a", "x", 1)).hasMessageContaining("WIOTP-0404");
  }

  @Test
  void emptyDeviceTemplatesMeanTheGatewayItself() throws Exception {
    names =
        new Mapping.Names(
            names.eventId(),
            Template.compile(""),
            Template.compile(""),
            IdPolicy.REFUSE,
            Unresolved.REFUSE);
    assertThat(map("assetName", "a", "x", 1).device()).isEqualTo(gateway.device());
  }

  // Position.

  private void withPosition(double latitude, double longitude) {
    content =
        new Mapping.Content(
            Envelope.PLAIN, Format.JSON, BodyPolicy.WITHOUT_METRICS, BookKeeping.LEAVE_OUT, true);
    position = new KuraPosition();
    position.setLatitude(latitude);
    position.setLongitude(longitude);
    position.setAltitude(30.5);
    position.setSatellites(7);
  }

  @Test
  void thePositionGoesAlongWhenWantedAndLocked() throws Exception {
    withPosition(48.5, 9.25);
    assertThat(text(map("x", 1)))
        .isEqualTo(
            "{\"position\":{\"latitude\":48.5,\"longitude\":9.25,\"altitude\":30.5,\"satellites\":7},\"x\":1}");
  }

  @Test
  void noPositionGoesAlongWithoutAFix() throws Exception {
    withPosition(48.5, 9.25);
    locked = false;
    assertThat(text(map("x", 1))).isEqualTo("{\"x\":1}");
    // Kura's wire publisher sends zeros without a fix.
    locked = true;
    withPosition(0, 0);
    assertThat(text(map("x", 1))).isEqualTo("{\"x\":1}");
  }

  @Test
  void aMetricCalledPositionIsNotOverwritten() throws Exception {
    withPosition(48.5, 9.25);
    assertThat(text(map("position", "open"))).isEqualTo("{\"position\":\"open\"}");
  }
}
