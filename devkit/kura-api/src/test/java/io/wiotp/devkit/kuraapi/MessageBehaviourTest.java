/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kuraapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.ParseException;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.message.KuraPayload;
import org.eclipse.kura.message.KuraPosition;
import org.eclipse.kura.message.KuraRequestPayload;
import org.eclipse.kura.message.KuraResponsePayload;
import org.junit.jupiter.api.Test;

class MessageBehaviourTest {
  private final KuraPayload payload = new KuraPayload();

  @Test
  void anEmptyPayloadHasNoParts() {
    assertThat(payload.metrics()).isEmpty();
    assertThat(payload.metricNames()).isEmpty();
    assertThat(payload.metricsIterator()).isExhausted();
    assertThat(payload.getBody()).isNull();
    assertThat(payload.getPosition()).isNull();
    assertThat(payload.getTimestamp()).isNull();
    assertThat(payload.getMetric("absent")).isNull();
  }

  @Test
  void metricsKeepTheirTypeAndCanBeRemoved() {
    payload.addMetric("temperature", 21.5);
    payload.addMetric("label", null);
    payload.addMetric("count", 3L);

    assertThat(payload.metrics()).containsEntry("temperature", 21.5).containsEntry("label", null);
    assertThat(payload.metricNames()).containsExactlyInAnyOrder("temperature", "label", "count");
    payload.removeMetric("label");
    assertThat(payload.metricNames()).containsExactlyInAnyOrder("temperature", "count");
    payload.removeAllMetrics();
    assertThat(payload.metrics()).isEmpty();
  }

  @Test
  void theViewOfTheMetricsCannotBeChanged() {
    payload.addMetric("a", 1);

    assertThatThrownBy(() -> payload.metrics().put("b", 2))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> payload.metricNames().remove("a"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void theTimestampIsIndependentOfTheDateThatWasGiven() {
    Date given = new Date(1000);
    payload.setTimestamp(given);
    given.setTime(5);
    payload.getTimestamp().setTime(6);

    assertThat(payload.getTimestamp()).isEqualTo(new Date(1000));
    payload.setTimestamp(null);
    assertThat(payload.getTimestamp()).isNull();
  }

  @Test
  void aPositionTellsUnsetPartsFromZero() {
    KuraPosition position = new KuraPosition();
    position.setLatitude(0);
    position.setLongitude(-12.5);
    position.setSatellites(7);

    assertThat(position.getLatitude()).isZero();
    assertThat(position.getLongitude()).isEqualTo(-12.5);
    assertThat(position.getSatellites()).isEqualTo(7);
    assertThat(position.getAltitude()).isNull();
    assertThat(position.getHeading()).isNull();
    assertThat(position.getPrecision()).isNull();
    assertThat(position.getSpeed()).isNull();
    assertThat(position.getStatus()).isNull();
    assertThat(position.getTimestamp()).isNull();
  }

  @Test
  void aMessageKeepsACopyOfItsProperties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("assetName", "boiler");
    properties.put("note", null);
    KuraMessage message = new KuraMessage(payload, properties);
    properties.clear();

    assertThat(message.getPayload()).isSameAs(payload);
    assertThat(message.getProperties())
        .containsEntry("assetName", "boiler")
        .containsEntry("note", null);
    assertThatThrownBy(() -> message.getProperties().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(new KuraMessage(payload).getProperties()).isEmpty();
  }

  @Test
  void aRequestIsReadFromAPayload() throws ParseException {
    payload.addMetric("request.id", "17");
    payload.addMetric("requester.client.id", "console");
    payload.setBody(new byte[] {1});

    KuraRequestPayload request = KuraRequestPayload.buildFromKuraPayload(payload);

    assertThat(request.getRequestId()).isEqualTo("17");
    assertThat(request.getRequesterClientId()).isEqualTo("console");
    assertThat(request.getBody()).containsExactly(1);
  }

  @Test
  void aRequestWithoutRequesterIsRefusedByName() {
    payload.addMetric("request.id", "17");

    assertThatThrownBy(() -> KuraRequestPayload.buildFromKuraPayload(payload))
        .isInstanceOf(ParseException.class)
        .hasMessageContaining("requester.client.id");
  }

  @Test
  void aResponseTellsCodeAndFailure() {
    KuraResponsePayload response =
        new KuraResponsePayload(
            KuraResponsePayload.RESPONSE_CODE_NOTFOUND, new IllegalStateException("no such app"));

    assertThat(response.getResponseCode()).isEqualTo(404);
    assertThat(response.getExceptionMessage()).isEqualTo("no such app");
    assertThat(response.getExceptionStack()).contains("IllegalStateException", "no such app");
    assertThat(new KuraResponsePayload(response).metrics()).isEqualTo(response.metrics());
    assertThat(new KuraResponsePayload(new IllegalStateException()).getResponseCode())
        .isEqualTo(500);
  }
}
