/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.connection.MessageProperties;
import io.wiotp.kura.connection.fake.RecordingListener;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.KuraStoreCapacityReachedException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.message.KuraPayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DirectPublishTest {

  private static KuraMessage message(Map<String, Object> properties) {
    KuraPayload payload = new KuraPayload();
    payload.setTimestamp(Date.from(Instant.parse("2026-05-01T10:00:00Z")));
    payload.addMetric("b", 2);
    payload.addMetric("a", 1);
    return new KuraMessage(payload, properties);
  }

  @Test
  void aMessageWithoutPropertiesIsAnEventOfTheGatewayItself() throws Exception {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      RecordingListener listener = new RecordingListener();
      it.endpoint.registerCloudDeliveryListener(listener);
      String id = it.endpoint.publish(message(Map.of()));

      await().until(() -> listener.heard.contains("confirmed " + id));
      var sent = it.transport.last().sent.get(0);
      assertThat(sent.topic()).isEqualTo("iot-2/type/gw/id/gw1/evt/event/fmt/json");
      assertThat(sent.payload())
          .isEqualTo("{\"d\":{\"a\":1,\"b\":2},\"ts\":\"2026-05-01T10:00:00.000Z\"}");
    }
  }

  @Test
  void propertiesDecideIdsFormatAndQuality() throws Exception {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      KuraPayload payload = new KuraPayload();
      payload.setBody("1;2".getBytes(StandardCharsets.UTF_8));
      Map<String, Object> properties =
          Map.of(
              MessageProperties.EVENT_ID, "report",
              MessageProperties.DEVICE_TYPE, "pump",
              MessageProperties.DEVICE_ID, "p7",
              MessageProperties.FORMAT, "csv",
              MessageProperties.QOS, 0,
              MessageProperties.PRIORITY, "high");
      assertThat(it.endpoint.publish(new KuraMessage(payload, properties))).isNull();

      await().until(() -> it.transport.last().sent.size() == 1);
      var sent = it.transport.last().sent.get(0);
      assertThat(sent.topic()).isEqualTo("iot-2/type/pump/id/p7/evt/report/fmt/csv");
      assertThat(sent.payload()).isEqualTo("1;2");
      assertThat(sent.qos()).isZero();
    }
  }

  @Test
  void quickstartLowersTheQualityAndReturnsNoId() throws Exception {
    try (EndpointFixture it =
        new EndpointFixture(Map.of("role", "quickstart", "organization.id", "quickstart"))
            .connected()) {
      // QS-3, MQ-8
      assertThat(it.endpoint.publish(message(Map.of()))).isNull();
      await().until(() -> it.transport.last().sent.size() == 1);
      assertThat(it.transport.last().sent.get(0).qos()).isZero();
    }
  }

  @Test
  void quickstartTakesJsonOnly() {
    try (EndpointFixture it =
        new EndpointFixture(Map.of("role", "quickstart", "organization.id", "quickstart"))
            .connected()) {
      KuraPayload payload = new KuraPayload();
      payload.setBody(new byte[] {1});
      KuraMessage message = new KuraMessage(payload, Map.of(MessageProperties.FORMAT, "bin"));
      // QS-7
      assertThatThrownBy(() -> it.endpoint.publish(message)).hasMessageContaining("WIOTP-0410");
    }
  }

  @Test
  void aPropertyOutsideItsRuleIsRefusedAndCounted() {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      KuraException e =
          catchThrowableOfType(
              KuraException.class,
              () -> it.endpoint.publish(message(Map.of(MessageProperties.EVENT_ID, "a/b"))));
      assertThat(e.getCode()).isEqualTo(KuraErrorCode.INVALID_PARAMETER);
      assertThat(e.getMessage()).contains("WIOTP-0402", "'a/b'");
      assertThat(it.endpoint.getInfo()).containsKey("Events refused, WIOTP-0402");
    }
  }

  @Test
  void aMessageWithNothingInItIsRefused() {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      assertThatThrownBy(() -> it.endpoint.publish(new KuraMessage(new KuraPayload())))
          .hasMessageContaining("WIOTP-0403");
      assertThatThrownBy(() -> it.endpoint.publish(new KuraMessage(null)))
          .hasMessageContaining("WIOTP-0403");
    }
  }

  @Test
  void aFullOutboxHasKurasOwnException() {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      it.outbox.refusal = new RefusedException(Reason.OUTBOX_FULL, "10000 events");
      assertThatThrownBy(() -> it.endpoint.publish(message(Map.of())))
          .isInstanceOf(KuraStoreCapacityReachedException.class)
          .hasMessageContaining("WIOTP-0405");
    }
  }

  @Test
  void aMissingOutboxIsUnavailable() {
    try (EndpointFixture it = new EndpointFixture()) {
      it.endpoint.activate(it.properties);
      KuraException e =
          catchThrowableOfType(KuraException.class, () -> it.endpoint.publish(message(Map.of())));
      assertThat(e.getCode()).isEqualTo(KuraErrorCode.SERVICE_UNAVAILABLE);
    }
  }
}
