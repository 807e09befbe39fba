/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What is written is read back, for all values, envelopes and times. */
@Domain(Metrics.class)
@Domain(DomainContext.Global.class)
class JsonRoundTripPropertyTest {
  private final JsonDecoder decoder = new JsonDecoder();

  @Property(tries = 300)
  void everythingComesBackInItsEnvelope(
      @ForAll Envelope envelope, @ForAll Map<String, Object> metrics, @ForAll Instant time)
      throws MalformedPayloadException {
    // A plain document whose only metric is d and an object looks like an envelope; see
    // JsonDecoder.
    metrics.remove("d");

    Encoded encoded = new JsonEncoder(envelope).encode(metrics, time);
    Decoded decoded = decoder.decode(encoded.payload());

    assertThat(encoded.leftOut()).isEmpty();
    assertThat(decoded.envelope()).isEqualTo(envelope);
    assertThat(decoded.timestamp()).isEqualTo(envelope == Envelope.D_TS ? time : null);
    assertThat(decoded.metrics()).isEqualTo(asRead(metrics));
    assertThat(new ArrayList<>(decoded.metrics().keySet()))
        .isEqualTo(new ArrayList<>(metrics.keySet()));
  }

  @Property(tries = 50)
  void oneInstanceWritesTheSameAsANewOne(
      @ForAll Envelope envelope,
      @ForAll @Size(max = 5) List<Map<String, Object>> records,
      @ForAll Instant time) {
    JsonEncoder shared = new JsonEncoder(envelope);

    for (Map<String, Object> metrics : records) {
      assertThat(shared.encode(metrics, time))
          .isEqualTo(new JsonEncoder(envelope).encode(metrics, time));
    }
  }

  @Property
  void everyFiniteFloatIsWrittenAsItsOwnDecimal(@ForAll("floats") float value)
      throws MalformedPayloadException {
    Encoded encoded = new JsonEncoder(Envelope.PLAIN).encode(Map.of("f", value), null);

    Double read = (Double) decoder.decode(encoded.payload()).metrics().get("f");
    assertThat(read.floatValue()).isEqualTo(value);
    assertThat(new BigDecimal(text(encoded).substring(5, text(encoded).length() - 1)))
        .isEqualByComparingTo(new BigDecimal(Float.toString(value)));
  }

  @Property
  void everyTextBecomesValidUtf8(@ForAll("anyText") String text) throws Exception {
    Encoded encoded = new JsonEncoder(Envelope.D).encode(Map.of("t", text), null);

    Map<String, Object> read = decoder.decode(encoded.payload()).metrics();

    assertThat(read.get("t")).isEqualTo(withoutHalfPairs(text));
  }

  @Property
  void noPayloadMakesTheDecoderThrowAnythingElse(@ForAll("almostJson") String text) {
    decodes(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property
  void noBytesMakeTheDecoderThrowAnythingElse(@ForAll byte[] payload) {
    decodes(payload);
  }

  private boolean decodes(byte[] payload) {
    try {
      return decoder.decode(payload) != null;
    } catch (MalformedPayloadException malformed) {
      assertThat(malformed.getMessage()).isNotBlank().hasSizeLessThan(300).doesNotContain("\n");
      return false;
    }
  }

  @Provide
  Arbitrary<Float> floats() {
    return Metrics.finiteFloats();
  }

  @Provide
  Arbitrary<String> anyText() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(40),
        Arbitraries.strings()
            .withChars("a\u2028\"\\\n\ud83d\ude00\ud800\udfff\u00e4")
            .ofMaxLength(20));
  }

  @Provide
  Arbitrary<String> almostJson() {
    return Arbitraries.of(
            "{", "}", "[", "]", ",", ":", "\"d\"", "\"ts\"", "\"", "\\u12", "1", "-", "0", "e", ".",
            "9999", "true", "null", "NaN", " ", "\n", "/*", "#", "'", "\ufeff", "ä", "\u0000")
        .list()
        .ofMaxSize(16)
        .map(parts -> String.join("", parts))
        .flatMap(text -> Arbitraries.of(text, "{\"a\":" + text + "}", "{" + text + "}"));
  }

  private static String text(Encoded encoded) {
    return new String(encoded.payload(), StandardCharsets.UTF_8);
  }

  private static String withoutHalfPairs(String text) {
    StringBuilder whole = new StringBuilder();
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  /** What a reader of JSON makes of a value: one type for whole numbers, one for all others. */
  private static Object asRead(Object value) {
    if (value instanceof Float number) {
      return Double.parseDouble(number.toString());
    }
    if (value instanceof Byte || value instanceof Short || value instanceof Integer) {
      return ((Number) value).longValue();
    }
    if (value instanceof byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> read = new LinkedHashMap<>();
      map.forEach((name, member) -> read.put(name, asRead(member)));
      return read;
    }
    if (value instanceof List<?> list) {
      List<Object> read = new ArrayList<>();
      list.forEach(element -> read.add(asRead(element)));
      return read;
    }
    return value;
  }
}
