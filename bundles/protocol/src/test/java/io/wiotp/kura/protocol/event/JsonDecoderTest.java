/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDecoderTest {
  private final JsonDecoder decoder = new JsonDecoder();

  private Decoded decode(String text) throws MalformedPayloadException {
    return decoder.decode(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String nested(int levels) {
    return "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
  }

  @Test
  void recognisesEachEnvelope() throws MalformedPayloadException {
    // EVT-8, EVT-9
    assertThat(decode("{\"level\":7}"))
        .isEqualTo(new Decoded(Envelope.PLAIN, Map.of("level", 7L), null));
    assertThat(decode("{\"d\":{\"level\":7}}"))
        .isEqualTo(new Decoded(Envelope.D, Map.of("level", 7L), null));
    assertThat(decode("{\"ts\":\"2026-01-31T12:00:00Z\",\"d\":{\"level\":7}}"))
        .isEqualTo(
            new Decoded(Envelope.D_TS, Map.of("level", 7L), Instant.parse("2026-01-31T12:00:00Z")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"d\":1}",
        "{\"d\":{},\"x\":1}",
        "{\"d\":{},\"ts\":1}",
        "{\"d\":{},\"ts\":\"2026-01-31T12:00:00Z\",\"x\":1}",
        "{\"ts\":\"2026-01-31T12:00:00Z\"}",
        "{}",
      })
  void whatOnlyResemblesAnEnvelopeIsPlain(String payload) throws MalformedPayloadException {
    assertThat(decode(payload).envelope()).isEqualTo(Envelope.PLAIN);
    assertThat(decode(payload).timestamp()).isNull();
  }

  @Test
  void everyValueHasItsType() throws MalformedPayloadException {
    Map<String, Object> metrics =
        decode(
                "{\"l\":-9223372036854775808,\"d\":2.5,\"e\":1e2,\"t\":\"ä\\u20ac\",\"b\":true,"
                    + "\"n\":null,\"o\":{\"x\":[1,null]}}")
            .metrics();

    assertThat(metrics)
        .containsExactly(
            entry("l", Long.MIN_VALUE),
            entry("d", 2.5),
            entry("e", 100.0),
            entry("t", "ä€"),
            entry("b", true),
            entry("n", null),
            entry("o", Map.of("x", Arrays.asList(1L, null))));
  }

  @Test
  void aWholeNumberBeyondLongIsTheNearestDouble() throws MalformedPayloadException {
    assertThat(decode("{\"m\":9223372036854775808}").metrics())
        .containsExactly(entry("m", 9.223372036854775808E18));
    assertThat(decode("{\"m\":-0}").metrics()).containsExactly(entry("m", -0.0));
  }

  @Test
  void nobodyCanChangeWhatWasRead() throws MalformedPayloadException {
    Map<String, Object> metrics = decode("{\"o\":{},\"l\":[]}").metrics();

    assertThat(metrics).isUnmodifiable();
    assertThat((Map<?, ?>) metrics.get("o")).isUnmodifiable();
    assertThat((List<?>) metrics.get("l")).isUnmodifiable();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "7",
        "null",
        "\"text\"",
        "[1]",
        "{",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1",
        "{\"a\":1,}",
        "{\"a\":1}x",
        "{\"a\":1}{}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":NaN}",
        "{\"a\":Infinity}",
        "{\"a\":01}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u00zz\"}",
        "{\"a\":\"open",
        "{\"a\":[1,}",
        "{\"a\":1e999}",
        "{\"a\":1,\"a\":2}",
        "// comment\n{}",
      })
  void whatIsNoJsonObjectIsMalformed(String payload) {
    assertThatExceptionOfType(MalformedPayloadException.class)
        .isThrownBy(() -> decode(payload))
        .satisfies(e -> assertThat(e.getMessage()).isNotBlank().doesNotContain("\n"));
  }

  @Test
  void theMessageSaysWhatIsWrong() {
    assertThatExceptionOfType(MalformedPayloadException.class)
        .isThrownBy(() -> decode("[1]"))
        .withMessage("payload is not a JSON object but BEGIN_ARRAY");
    assertThatExceptionOfType(MalformedPayloadException.class)
        .isThrownBy(() -> decode("{\"a\":1,\"a\":2}"))
        .withMessage("a member is named twice");
    assertThatExceptionOfType(MalformedPayloadException.class)
        .isThrownBy(() -> decode("{\"a\":1e999}"))
        .withMessage("a number is too large for a double");
    assertThatExceptionOfType(MalformedPayloadException.class)
        .isThrownBy(() -> decode("{\"a\" 1}"))
        .withMessageStartingWith("payload is not JSON: ")
        .withMessageContaining("line 1 column");
  }

  @Test
  void invalidUtf8IsMalformedAndNotReplaced() {
    assertThatExceptionOfType(MalformedPayloadException.class)
        .isThrownBy(() -> decoder.decode(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}))
        .withMessage("payload is not valid UTF-8");
  }

  @Test
  void aTimeThatIsNoneIsMalformed() {
    assertThatExceptionOfType(MalformedPayloadException.class)
        .isThrownBy(() -> decode("{\"d\":{},\"ts\":\"yesterday\\n" + "x".repeat(1000) + "\"}"))
        .withMessageStartingWith("ts is not an ISO 8601 time: 'yesterday?xxx")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
  }

  @Test
  void whatTheEncoderNestsIsReadAndNoMore() throws MalformedPayloadException {
    assertThat(decode(nested(33)).metrics()).containsKey("a");
    for (String bomb : List.of(nested(34), nested(15_000), "{\"a\":" + "[".repeat(130_000))) {
      assertThatExceptionOfType(MalformedPayloadException.class)
          .isThrownBy(() -> decode(bomb))
          .withMessage("payload is nested deeper than 32 levels");
    }
  }

  @Test
  void aPayloadBeyondTheLimitIsNotEvenLookedAt() throws MalformedPayloadException {
    String longest = "{\"a\":\"" + "x".repeat(131_072 - 8) + "\"}";

    assertThat(decode(longest).metrics()).containsKey("a");
    assertThatExceptionOfType(MalformedPayloadException.class)
        .isThrownBy(() -> decode(longest + " "))
        .withMessage("payload has 131073 bytes, at most 131072");
  }

  @Test
  void aNumberOfManyDigitsIsNoBomb() throws MalformedPayloadException {
    assertThat(decode("{\"a\":0." + "3".repeat(900) + "}").metrics())
        .containsExactly(entry("a", 1 / 3.0));
    assertThatExceptionOfType(MalformedPayloadException.class)
        .isThrownBy(() -> decode("{\"a\":" + "3".repeat(100_000) + "}"))
        .withMessage("payload is not JSON: syntax error at line 1 column 6 path $.a");
  }
}
