/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.ClientIdException;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.id.Identifier;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tuple;

/**
 * Whatever a client writes as topic, filter or client id is read, or refused with the documented
 * exception. 20,000 inputs, or as many as the system property {@code wiotp.fuzz} says.
 */
class TopicDoorFuzzTest {
  private static final int INPUTS = Integer.getInteger("wiotp.fuzz", 20_000);
  private static final int TRIES = 20;

  private static final List<TopicGrammar> GRAMMARS =
      Stream.of(
              "d:acme01:pump:p07",
              "g:acme01:rtu:gw01",
              "a:acme01:watch",
              "A:acme01:watch:one",
              "d:quickstart:pump:p07",
              "a:quickstart:watch")
          .map(TopicDoorFuzzTest::grammar)
          .toList();

  private static final RandomGenerator<String> TEXTS = texts().generator(1_000, true);

  private static Arbitrary<String> texts() {
    Arbitrary<String> level =
        Arbitraries.frequencyOf(
            Tuple.of(
                8,
                Arbitraries.of(
                    "iot-2",
                    "iotdm-1",
                    "iotdevice-1",
                    "type",
                    "id",
                    "evt",
                    "cmd",
                    "fmt",
                    "mon",
                    "notify",
                    "response",
                    "app",
                    "mgmt",
                    "device",
                    "update",
                    "add",
                    "clear",
                    "pump",
                    "p07",
                    "json")),
            Tuple.of(2, Arbitraries.of("+", "#", "", "a+", "#b", "$SYS", ":", " ")),
            Tuple.of(1, Arbitraries.strings().all().ofMaxLength(40)));
    Arbitrary<String> like =
        level.list().ofMinSize(1).ofMaxSize(12).map(levels -> String.join("/", levels));
    Arbitrary<String> clientIds =
        Arbitraries.of("d", "g", "a", "A", "c", "", "pump", "acme01", "p07", "quickstart", "a b")
            .list()
            .ofMaxSize(6)
            .map(parts -> String.join(":", parts));
    Arbitrary<String> huge =
        Arbitraries.of("/", "+/", "#", "a/", "iot-2/", "\0", "\uD800", ":")
            .flatMap(piece -> Arbitraries.integers().between(1, 20_000).map(piece::repeat));
    return Arbitraries.frequencyOf(
        Tuple.of(60, like),
        Tuple.of(10, clientIds),
        Tuple.of(10, Arbitraries.strings().all().ofMaxLength(300)),
        Tuple.of(1, huge));
  }

  @Property(tries = TRIES)
  @Label("MQ-75 MQ-76 no topic or filter makes the door fail, and what it takes is well formed")
  void topics(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < INPUTS / TRIES; i++) {
      String text = TEXTS.next(random).value();
      for (TopicGrammar grammar : GRAMMARS) {
        publish(grammar, text);
        subscribe(grammar, text);
      }
    }
  }

  @Property(tries = TRIES)
  @Label("ID-6 ID-18 no client id makes the door fail, and what it takes has good parts")
  void clientIds(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < INPUTS / TRIES; i++) {
      String text = TEXTS.next(random).value();
      try {
        ClientId client = ClientId.parse(text);
        assertThat(client.text()).isEqualTo(text).hasSizeLessThanOrEqualTo(256);
        assertThat(Identifier.isValid(client.first())).isTrue();
      } catch (ClientIdException e) {
        assertThat(e).hasMessageNotContaining("\n");
      }
    }
  }

  private static void publish(TopicGrammar grammar, String text) {
    try {
      Address address = grammar.publication(text);
      assertThat(address.topic()).isEqualTo(String.join("/", address.levels()));
      assertThat(address.levels()).doesNotContain("+", "#", "");
      DeviceKey device = address.device();
      assertThat(Identifier.isValid(device.typeId()) && Identifier.isValid(device.deviceId()))
          .isTrue();
      assertThat(address.shortTopic()).doesNotContain("//");
    } catch (TopicException e) {
      assertThat(e.isSystemTopic()).isEqualTo(text.startsWith("$"));
    }
  }

  private static void subscribe(TopicGrammar grammar, String text) {
    try {
      Filter filter = grammar.filter(text);
      assertThat(filter.levels()).doesNotContain("");
      FilterTree<String> tree = new FilterTree<>();
      tree.put(filter.levels(), "subscriber", 1);
      tree.match(filter.levels());
      tree.remove(filter.levels(), "subscriber");
      assertThat(tree.isEmpty()).isTrue();
    } catch (TopicException e) {
      assertThat(e.isSystemTopic()).isEqualTo(text.startsWith("$"));
    }
  }

  private static TopicGrammar grammar(String clientId) {
    try {
      return new TopicGrammar(ClientId.parse(clientId));
    } catch (ClientIdException e) {
      throw new AssertionError(e);
    }
  }
}
