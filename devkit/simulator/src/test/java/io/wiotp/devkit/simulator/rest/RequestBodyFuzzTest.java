/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tuple;

/**
 * Whatever is sent as the body of a request is read, or refused as documented. 20,000 inputs, or as
 * many as the system property {@code wiotp.fuzz} says.
 */
class RequestBodyFuzzTest {
  private static final int INPUTS = Integer.getInteger("wiotp.fuzz", 20_000);
  private static final int TRIES = 20;

  private static final Set<String> KNOWN =
      Set.of("typeId", "deviceId", "deviceInfo", "location", "metadata", "enabled", "roles");

  private static final RandomGenerator<byte[]> BODIES = bodies().generator(1_000, true);

  private static Arbitrary<byte[]> bodies() {
    Arbitrary<String> token =
        Arbitraries.frequencyOf(
            Tuple.of(
                10,
                Arbitraries.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    ":",
                    ",",
                    "\"typeId\"",
                    "\"deviceId\"",
                    "\"deviceInfo\"",
                    "\"location\"",
                    "\"metadata\"",
                    "\"enabled\"",
                    "\"roles\"",
                    "\"model\"",
                    "\"latitude\"",
                    "\"longitude\"",
                    "\"x\"",
                    "null",
                    "true",
                    "false",
                    "0",
                    "-1",
                    "1e309",
                    "91",
                    "2147483648",
                    "\"\\ud800\"",
                    "\"\\u0000\"",
                    "\"")),
            Tuple.of(1, Arbitraries.strings().all().ofMaxLength(20)));
    Arbitrary<String> soup = token.list().ofMaxSize(30).map(tokens -> String.join("", tokens));
    Arbitrary<String> members =
        Arbitraries.of(
                "\"typeId\":\"pump\"",
                "\"deviceId\":7",
                "\"deviceInfo\":{\"model\":null}",
                "\"deviceInfo\":{\"model\":[]}",
                "\"location\":{\"latitude\":1,\"longitude\":2}",
                "\"location\":{\"latitude\":\"a\"}",
                "\"metadata\":{\"a\":[1,{\"b\":null}]}",
                "\"metadata\":\"none\"",
                "\"enabled\":\"true\"",
                "\"roles\":[{}]",
                "\"roles\":[null]",
                "\"colour\":1")
            .list()
            .ofMaxSize(6)
            .map(list -> "{" + String.join(",", list) + "}");
    Arbitrary<String> arrays = members.list().ofMaxSize(4).map(list -> "[" + list + "]");
    Arbitrary<String> bombs =
        Arbitraries.of("[", "{\"a\":", "[[", "\"", "1", "-", " ")
            .flatMap(piece -> Arbitraries.integers().between(1, 5_000).map(piece::repeat));
    Arbitrary<byte[]> raw = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
    return Arbitraries.frequencyOf(
        Tuple.of(30, soup.map(RequestBodyFuzzTest::utf8)),
        Tuple.of(20, members.map(RequestBodyFuzzTest::utf8)),
        Tuple.of(10, arrays.map(RequestBodyFuzzTest::utf8)),
        Tuple.of(10, raw),
        Tuple.of(1, bombs.map(RequestBodyFuzzTest::utf8)));
  }

  @Property(tries = TRIES)
  @Label("REST-3 REST-4 no body makes the API fail: it is read, or 400")
  void bodies(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < INPUTS / TRIES; i++) {
      Buffer body = Buffer.buffer(BODIES.next(random).value());
      refused(
          () -> {
            RequestBody read = RequestBody.of(body, KNOWN);
            READINGS.forEach(reading -> refused(() -> reading.read(read)));
          });
      refused(() -> RequestBody.listOf(body, KNOWN).forEach(RequestBody::device));
    }
  }

  private interface Reading {
    void read(RequestBody body);
  }

  private static final List<Reading> READINGS =
      List.of(
          RequestBody::device,
          body -> body.members().encode(),
          RequestBody::deviceInfo,
          RequestBody::location,
          body -> body.objectOrEmpty("metadata").copy(),
          body -> body.requiredFlag("enabled"),
          body -> body.integer("deviceId", 0, 0, 9),
          body -> body.each("roles", Set.of()));

  private static void refused(Runnable reading) {
    try {
      reading.run();
    } catch (ApiException e) {
      assertThat(e.status()).isEqualTo(400);
      JsonObject error = e.body();
      assertThat(error.getJsonArray("violations")).isNotEmpty();
      assertThat(new JsonObject(error.encode())).isEqualTo(error);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
