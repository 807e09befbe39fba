/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.devkit.kura.it.probe.Probe;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/** Kura-contract 3: wires, the standard Publisher and the standard Subscriber. */
class WiresIT extends GatewayFixture {

  private static final String PUBLISHER = "org.eclipse.kura.wire.CloudPublisher";
  private static final String SUBSCRIBER = "org.eclipse.kura.wire.CloudSubscriber";

  /** {@code sensor-x -> publisher-x}, bound to the cloud publisher {@code pub-x}. */
  private static void givenGraph(String x, Map<String, Object> options) throws Exception {
    ui.newConnection("test.Endpoint", "test.Endpoint-" + x);
    ui.newPubSub("test.Endpoint-" + x, "test.Publisher", "pub-" + x);
    ui.newComponent("test.Sensor", "sensor-" + x, Map.of());
    Map<String, Object> values = new java.util.HashMap<>(options);
    values.put("CloudPublisher.target", "(kura.service.pid=pub-" + x + ")");
    ui.newComponent(PUBLISHER, "publisher-" + x, values);
    ui.wire("sensor-" + x, "publisher-" + x);
  }

  private static long count(String name) {
    return ui.wireCounts().get(name);
  }

  @Test
  void makesOneMessageOfEachRecord() throws Exception {
    Probe probe = givenConnector();
    givenGraph("fine", Map.of());
    long before = count("published");
    long now = System.currentTimeMillis();
    probe.emit("sensor-fine", List.of(Map.of("t", 1.5, "assetName", "a"), Map.of("n", 2L)));

    assertThat(count("published")).isEqualTo(before + 2);
    Map<String, Object> first = probe.published().get(0);
    assertThat(first)
        .containsEntry("t", 1.5)
        .containsEntry("properties", Map.of("t", 1.5, "assetName", "a"))
        .doesNotContainKey("latitude");
    // Not the sample's time, as Kura does it.
    assertThat((Long) first.get("timestamp")).isBetween(now, System.currentTimeMillis());
    thenNoFindingOf("fine");
  }

  @Test
  void aRefusedRecordCostsTheRestOfItsEnvelope() throws Exception {
    Probe probe = givenConnector();
    givenGraph("bad", Map.of());
    long published = count("published");
    long dropped = count("dropped");
    probe.emit(
        "sensor-bad", List.of(Map.of("a", 1), Map.of("poison", 1), Map.of("b", 1), Map.of("c", 1)));
    assertThat(count("published")).isEqualTo(published + 1);
    assertThat(count("dropped")).isEqualTo(dropped + 2);
    thenFinding("publisher-bad: publish failed for one record", "rest of its envelope was skipped");
  }

  @Test
  void anUnboundPublisherDropsTheEnvelope() throws Exception {
    Probe probe = givenConnector();
    ui.newComponent("test.Sensor", "sensor-unbound", Map.of());
    ui.newComponent(PUBLISHER, "publisher-unbound", Map.of());
    ui.wire("sensor-unbound", "publisher-unbound");
    long dropped = count("dropped");
    probe.emit("sensor-unbound", List.of(Map.of("a", 1), Map.of("b", 1)));
    assertThat(count("dropped")).isEqualTo(dropped + 2);
    thenFinding("publisher-unbound: no cloud publisher is bound");
  }

  @Test
  void takesBodyAndPosition() throws Exception {
    Probe probe = givenConnector();
    ui.apply(
        "org.eclipse.kura.position.PositionService",
        Map.of("enabled", true, "static", true, "latitude", 46.5));
    eventually(() -> assertThat(probe.isLocked()).isTrue());
    givenGraph("body", Map.of("publish.position", "basic", "set.body.from.property", "text"));
    probe.emit("sensor-body", List.of(Map.of("text", "hello", "n", 1)));
    assertThat(probe.published().get(0))
        .containsEntry("body", "hello")
        .containsEntry("latitude", 46.5)
        .containsEntry("n", 1)
        .doesNotContainKey("text");
  }

  @Test
  void aReceiverThatThrowsIsNotSeenByItsEmitter() throws Exception {
    Probe probe = givenConnector();
    ui.newComponent("test.Sensor", "from-throws", Map.of());
    ui.newComponent("test.Sensor", "to-throws", Map.of());
    ui.wire("from-throws", "to-throws");
    givenMischief("receiver throws");
    probe.emit("from-throws", List.of(Map.of("a", 1)));
    thenFinding("wire from-throws -> to-throws", "planted", "the emitter is not told");
  }

  @Test
  void aSubscriberEmitsMetricsAndBody() throws Exception {
    Probe probe = givenConnector();
    ui.newConnection("test.Endpoint", "test.Endpoint-down");
    ui.newPubSub("test.Endpoint-down", "test.Subscriber", "sub");
    ui.newComponent(
        SUBSCRIBER,
        "subscriber",
        Map.of("CloudSubscriber.target", "(kura.service.pid=sub)", "set.property.from.body", "b"));
    ui.newComponent("test.Sensor", "sink", Map.of());
    ui.wire("subscriber", "sink");
    probe.arrive("sub", Map.of("on", true));
    assertThat(probe.wired()).containsExactly(Map.of("on", true, "b", "hello"));
  }

  @Test
  void aWireToNobodyCarriesNothing() throws Exception {
    givenConnector();
    ui.newComponent("test.Sensor", "lonely", Map.of());
    ui.wire("lonely", "nobody");
    thenFinding("wire lonely -> nobody carries nothing", "nobody is not registered");
  }

  @Test
  void anEmitterThatIsNoProducerHasDeadWires() throws Exception {
    givenConnector(
        TestBundle.connector()
            .edit(
                "OSGI-INF/test.Sensor.xml",
                xml ->
                    xml.replace(
                        "<provide interface=\"org.osgi.service.wireadmin.Producer\"/>", "")));
    ui.newComponent("test.Sensor", "no-producer", Map.of());
    thenFinding("no-producer: a WireEmitter not registered as Producer");
  }

  @Test
  void wiresAreConnectedAgainAfterAnUpdateOfTheBundle() throws Exception {
    Bundle bundle = givenConnector(TestBundle.connector());
    givenGraph("again", Map.of());
    Gateway.restart(bundle);
    long before = count("published");
    eventually(
        () -> {
          gateway.probe().emit("sensor-again", List.of(Map.of("a", 1)));
          assertThat(count("published")).isGreaterThan(before);
        });
  }
}
