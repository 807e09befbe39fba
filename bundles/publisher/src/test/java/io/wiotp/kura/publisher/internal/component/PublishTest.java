/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.component;

import static io.wiotp.kura.publisher.internal.component.PublisherFixture.assetRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.protocol.id.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.KuraStoreCapacityReachedException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.message.KuraPayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishTest {

  @Test
  void aRecordOfAnAssetBecomesAnEventOfItsOwnDevice() throws Exception {
    PublisherFixture it = PublisherFixture.linked();
    String id = it.publish(assetRecord("boiler", "temperature", 21.5));

    assertThat(id).isEqualTo("1");
    assertThat(it.lastTopic()).isEqualTo("iot-2/type/asset/id/boiler/evt/data/fmt/json");
    assertThat(it.lastPayload())
        .isEqualTo("{\"d\":{\"temperature\":21.5},\"ts\":\"2026-05-01T10:00:00.123Z\"}");
    assertThat(it.endpoint.accepted.get(0).source()).isEqualTo(PublisherFixture.PID);
  }

  @Test
  void aRecordWithoutAnAssetIsAnEventOfTheGatewayItself() throws Exception {
    PublisherFixture it = PublisherFixture.linked();
    it.publish(Map.of("TIMER", 1L));
    assertThat(it.lastTopic()).isEqualTo("iot-2/type/gw/id/gw1/evt/data/fmt/json");
  }

  @Test
  void aRecordWithoutAnAssetIsRefusedWhenTheOptionSaysSo() throws Exception {
    PublisherFixture it = PublisherFixture.linked(Map.of("when.unresolved", "refuse"));
    assertThat(it.publish(Map.of("TIMER", 1L))).isNull();
    assertThat(it.endpoint.refusals).containsExactly(Reason.TEMPLATE_UNRESOLVED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"DEVICE", "QUICKSTART"})
  void whoIsNoGatewayAlwaysPublishesAsItself(Role role) throws Exception {
    PublisherFixture it = PublisherFixture.linked();
    it.endpoint.role(role);
    it.publish(assetRecord("boiler", "temperature", 21.5));
    assertThat(it.lastTopic()).isEqualTo("iot-2/evt/data/fmt/json");
  }

  @Test
  void withoutItsEndpointItIsUnavailable() {
    PublisherFixture it = new PublisherFixture();
    KuraException e =
        catchThrowableOfType(KuraException.class, () -> it.publish(assetRecord("boiler", "a", 1)));
    assertThat(e.getCode()).isEqualTo(KuraErrorCode.SERVICE_UNAVAILABLE);
    assertThat(e.getMessage()).contains("WIOTP-0308");
  }

  @Test
  void withAnEndpointThatIsNotConfiguredItIsUnavailableAndCounted() {
    PublisherFixture it = PublisherFixture.linked();
    it.endpoint.identity = null;
    KuraException e =
        catchThrowableOfType(KuraException.class, () -> it.publish(assetRecord("boiler", "a", 1)));
    assertThat(e.getCode()).isEqualTo(KuraErrorCode.SERVICE_UNAVAILABLE);
    assertThat(it.endpoint.refusals).containsExactly(Reason.NOT_CONFIGURED);
  }

  @Test
  void qos0ReturnsNoIdBecauseNoConfirmationFollows() throws Exception {
    PublisherFixture it = PublisherFixture.linked(Map.of("qos", 0));
    assertThat(it.publish(assetRecord("boiler", "a", 1))).isNull();
    assertThat(it.endpoint.accepted.get(0).qos()).isZero();
  }

  @Test
  void quickstartReturnsNoIdBecauseItsQosIsLowered() throws Exception {
    // QS-3
    PublisherFixture it = PublisherFixture.linked();
    it.endpoint.role(Role.QUICKSTART);
    assertThat(it.publish(assetRecord("boiler", "a", 1))).isNull();
    assertThat(it.endpoint.accepted).hasSize(1);
  }

  /** Kura's wire publisher: one message per record, the rest is skipped after an exception. */
  private static int publishEnvelope(PublisherFixture it, List<Map<String, Object>> records) {
    int published = 0;
    try {
      for (Map<String, Object> record : records) {
        it.publisher.publish(PublisherFixture.wireMessage(record));
        published++;
      }
    } catch (KuraException e) {
      return published;
    }
    return published;
  }

  @Test
  void aBadRecordCostsNoOtherRecordOfItsWireEnvelope() {
    PublisherFixture it =
        PublisherFixture.linked(Map.of("id.policy", "refuse", "when.unresolved", "refuse"));
    int published =
        publishEnvelope(
            it,
            List.of(
                assetRecord("boiler", "a", 1),
                assetRecord("boiler", "a", "x".repeat(140_000)),
                assetRecord("not/valid", "a", 1),
                assetRecord("boiler"),
                assetRecord("boiler", "a", Double.NaN),
                Map.of("a", 1),
                assetRecord("pump", "a", 2)));

    assertThat(published).isEqualTo(7);
    assertThat(it.endpoint.accepted)
        .extracting(e -> e.event().device().deviceId())
        .containsExactly("boiler", "pump");
    assertThat(it.endpoint.refusals)
        .containsExactly(
            Reason.ID_INVALID,
            Reason.NOTHING_TO_SEND,
            Reason.NOTHING_TO_SEND,
            Reason.TEMPLATE_UNRESOLVED);
  }

  @Test
  void aJavaApplicationMayHaveTheExceptionInstead() {
    PublisherFixture it = PublisherFixture.linked(Map.of("on.refusal", "throw"));
    assertThatThrownBy(() -> it.publish(assetRecord("boiler")))
        .isInstanceOf(KuraException.class)
        .hasMessageContaining("WIOTP-0403");
    assertThat(it.endpoint.refusals).containsExactly(Reason.NOTHING_TO_SEND);
  }

  @Test
  void aFullOutboxIsAnExceptionBecauseTheNextRecordWouldNotFareBetter() {
    PublisherFixture it = PublisherFixture.linked();
    it.endpoint.refusal = Reason.OUTBOX_FULL;
    assertThatThrownBy(() -> it.publish(assetRecord("boiler", "a", 1)))
        .isInstanceOf(KuraStoreCapacityReachedException.class)
        .hasMessageContaining("WIOTP-0405");
  }

  @Test
  void aMissingOutboxIsAnException() {
    PublisherFixture it = PublisherFixture.linked();
    it.endpoint.refusal = Reason.OUTBOX_MISSING;
    KuraException e =
        catchThrowableOfType(KuraException.class, () -> it.publish(assetRecord("boiler", "a", 1)));
    assertThat(e.getCode()).isEqualTo(KuraErrorCode.SERVICE_UNAVAILABLE);
  }

  @Test
  void aMessageWithoutPayloadIsRefused() throws Exception {
    PublisherFixture it = PublisherFixture.linked();
    assertThat(it.publisher.publish(new KuraMessage(null))).isNull();
    assertThat(it.endpoint.refusals).containsExactly(Reason.NOTHING_TO_SEND);
  }

  @Test
  void aMetricThatJsonCanNotCarryIsLeftOutAndTheRestIsSent() throws Exception {
    PublisherFixture it = PublisherFixture.linked();
    it.publish(assetRecord("boiler", "a", Double.NaN, "b", 2));
    assertThat(it.lastPayload()).startsWith("{\"d\":{\"b\":2}");
  }

  @Test
  void aBodyWithoutMetricsPassesAsItIsWithTheConfiguredFormat() throws Exception {
    PublisherFixture it = PublisherFixture.linked(Map.of("format", "csv"));
    KuraPayload payload = new KuraPayload();
    payload.setBody("a;b\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    it.publisher.publish(new KuraMessage(payload, Map.of("assetName", "boiler")));

    assertThat(it.lastTopic()).isEqualTo("iot-2/type/asset/id/boiler/evt/data/fmt/csv");
    assertThat(it.lastPayload()).isEqualTo("a;b\n");
  }

  @Test
  void metricsWinOverABodyUnlessTheOptionSaysOtherwise() throws Exception {
    Map<String, Object> record = new LinkedHashMap<>(assetRecord("boiler", "a", 1));
    KuraMessage message = PublisherFixture.wireMessage(record);
    message.getPayload().setBody(new byte[] {'x'});

    PublisherFixture it = PublisherFixture.linked(Map.of("format", "bin"));
    it.publisher.publish(message);
    assertThat(it.lastTopic()).endsWith("fmt/json");
    it.modify("body", "always");
    it.publisher.publish(message);
    assertThat(it.lastTopic()).endsWith("fmt/bin");
    assertThat(it.lastPayload()).isEqualTo("x");
  }
}
