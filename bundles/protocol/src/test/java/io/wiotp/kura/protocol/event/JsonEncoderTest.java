/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonEncoderTest {
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

  private final JsonEncoder plain = new JsonEncoder(Envelope.PLAIN);

  private static String text(Encoded encoded) {
    return new String(encoded.payload(), StandardCharsets.UTF_8);
  }

  private String written(Object value) {
    return text(plain.encode(Collections.singletonMap("m", value), null));
  }

  @Test
  void theEnvelopeIsTheFrameAroundTheMetrics() {
    // EVT-8, EVT-10
    Map<String, Object> metrics = Map.of("level", 7L);

    assertThat(text(plain.encode(metrics, NOON))).isEqualTo("{\"level\":7}");
    assertThat(text(new JsonEncoder(Envelope.D).encode(metrics, NOON)))
        .isEqualTo("{\"d\":{\"level\":7}}");
    assertThat(text(new JsonEncoder(Envelope.D_TS).encode(metrics, NOON)))
        .isEqualTo("{\"d\":{\"level\":7},\"ts\":\"2026-01-31T12:00:00.000Z\"}");
  }

  @Test
  void withoutATimeThereIsNoTs() {
    assertThat(text(new JsonEncoder(Envelope.D_TS).encode(Map.of("level", 7L), null)))
        .isEqualTo("{\"d\":{\"level\":7}}");
  }

  @Test
  void wholeNumbersAreExact() {
    assertThat(written(Long.MAX_VALUE)).isEqualTo("{\"m\":9223372036854775807}");
    assertThat(written(Long.MIN_VALUE)).isEqualTo("{\"m\":-9223372036854775808}");
    assertThat(written(9_007_199_254_740_993L)).isEqualTo("{\"m\":9007199254740993}");
    assertThat(written(Integer.MIN_VALUE)).isEqualTo("{\"m\":-2147483648}");
    assertThat(written(Short.MIN_VALUE)).isEqualTo("{\"m\":-32768}");
    assertThat(written(Byte.MIN_VALUE)).isEqualTo("{\"m\":-128}");
  }

  @Test
  void aFloatIsNotItsExpansionAsADouble() {
    assertThat(written(0.1f)).isEqualTo("{\"m\":0.1}");
    assertThat(written(21.7f)).isEqualTo("{\"m\":21.7}");
    assertThat(written(Float.MIN_VALUE)).isEqualTo("{\"m\":1.4E-45}");
    assertThat(written(Float.MAX_VALUE)).isEqualTo("{\"m\":3.4028235E38}");
  }

  @Test
  void doublesReadBackAsThemselves() {
    assertThat(written(21.5)).isEqualTo("{\"m\":21.5}");
    assertThat(written(-0.0)).isEqualTo("{\"m\":-0.0}");
    assertThat(written(Math.PI)).isEqualTo("{\"m\":3.141592653589793}");
    assertThat(written(1e22)).isEqualTo("{\"m\":1.0E22}");
  }

  @Test
  void flagsTextNullAndBytes() {
    assertThat(written(true)).isEqualTo("{\"m\":true}");
    assertThat(written(false)).isEqualTo("{\"m\":false}");
    assertThat(written("on")).isEqualTo("{\"m\":\"on\"}");
    assertThat(written(null)).isEqualTo("{\"m\":null}");
    assertThat(written(new byte[] {0, 1, (byte) 0xFF})).isEqualTo("{\"m\":\"AAH/\"}");
    assertThat(written(new byte[0])).isEqualTo("{\"m\":\"\"}");
  }

  @Test
  void textIsEscapedWhereJsonWantsIt() {
    assertThat(written("a\"b\\c\n\t\u0001/<ä€😀"))
        .isEqualTo("{\"m\":\"a\\\"b\\\\c\\n\\t\\u0001/<ä€😀\"}");
  }

  @Test
  void halfASurrogatePairIsReplaced() {
    assertThat(written("a\ud800b")).isEqualTo("{\"m\":\"a\ufffdb\"}");
    assertThat(written("\ude00\ud83d")).isEqualTo("{\"m\":\"\ufffd\ufffd\"}");
    assertThat(text(plain.encode(Map.of("\ud800", 1), null))).isEqualTo("{\"\ufffd\":1}");
  }

  @Test
  void mapsAndListsNest() {
    Map<String, Object> inner = new LinkedHashMap<>();
    inner.put("unit", "°C");
    inner.put("range", List.of(0L, 1.5, Map.of("x", true), List.of()));

    assertThat(written(inner))
        .isEqualTo("{\"m\":{\"unit\":\"°C\",\"range\":[0,1.5,{\"x\":true},[]]}}");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNoNumberInJsonIsLeftOutAndNamed(double value) {
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("bad", value);
    metrics.put("good", 1);
    metrics.put("alsoBad", (float) value);

    Encoded encoded = plain.encode(metrics, null);

    assertThat(text(encoded)).isEqualTo("{\"good\":1}");
    assertThat(encoded.leftOut()).containsExactly("bad", "alsoBad");
  }

  @Test
  void otherTypesAreLeftOutAndNamed() {
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("date", NOON);
    metrics.put("decimal", new BigDecimal("1e999999999"));
    metrics.put("chars", new char[] {'a'});
    metrics.put("good", 1);

    Encoded encoded = plain.encode(metrics, null);

    assertThat(text(encoded)).isEqualTo("{\"good\":1}");
    assertThat(encoded.leftOut()).containsExactly("date", "decimal", "chars");
  }

  @Test
  void whatIsLeftOutInsideAnotherMetricIsNamedByItsPath() {
    Map<Object, Object> inner = new LinkedHashMap<>();
    inner.put("nan", Double.NaN);
    inner.put(7, "a key that is no name");
    inner.put("ok", 1);
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("spec", inner);
    metrics.put("list", Arrays.asList(1, Double.NaN, Map.of("x", Double.NaN), List.of(NOON)));

    Encoded encoded = plain.encode(metrics, null);

    // In a list null keeps the places of the others.
    assertThat(text(encoded)).isEqualTo("{\"spec\":{\"ok\":1},\"list\":[1,null,{},[null]]}");
    assertThat(encoded.leftOut())
        .containsExactly("spec.nan", "spec.7", "list[1]", "list[2].x", "list[3][0]");
  }

  @Test
  void nothingIsLeftOverFromTheRecordBefore() {
    plain.encode(Map.of("a", Double.NaN, "b", "x".repeat(100_000)), null);

    Encoded next = plain.encode(Map.of("c", 1), null);

    assertThat(next.leftOut()).isEmpty();
    assertThat(text(next)).isEqualTo("{\"c\":1}");
  }

  @Test
  void aRingOfMapsEndsAtTheGreatestDepth() {
    Map<String, Object> ring = new HashMap<>();
    ring.put("self", ring);

    Encoded encoded = plain.encode(ring, null);

    assertThat(text(encoded)).startsWith("{\"self\":{\"self\":").endsWith("{}" + "}".repeat(31));
    assertThat(encoded.leftOut()).hasSize(1);
  }

  @Test
  void noMetricsIsAnEmptyDocument() {
    assertThat(text(plain.encode(Map.of(), null))).isEqualTo("{}");
    assertThat(text(new JsonEncoder(Envelope.D).encode(Map.of(), null))).isEqualTo("{\"d\":{}}");
  }

  @Test
  void aMapThatThrowsLeavesNothingBehind() {
    Map<String, Object> broken =
        new AbstractMap<>() {
          @Override
          public Set<Entry<String, Object>> entrySet() {
            throw new IllegalStateException("broken map");
          }
        };

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> plain.encode(Map.of("half", broken), null))
        .withMessage("broken map");
    assertThat(written(1)).isEqualTo("{\"m\":1}");
  }

  @Test
  void threadsShareOneEncoder() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Integer>> tasks = new ArrayList<>();
      for (int task = 0; task < 4; task++) {
        int number = task;
        tasks.add(() -> wrongDocuments(number));
      }
      for (Future<Integer> wrong : threads.invokeAll(tasks, 30, TimeUnit.SECONDS)) {
        assertThat(wrong.get()).isZero();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private int wrongDocuments(int task) {
    String own = "t".repeat(task * 100 + 1);
    int wrong = 0;
    for (int i = 0; i < 5_000; i++) {
      if (!written(own + i).equals("{\"m\":\"" + own + i + "\"}")) {
        wrong++;
      }
    }
    return wrong;
  }

  @Test
  void anAnswerIsAValueAndDoesNotShowThePayload() {
    Encoded one = new Encoded(new byte[] {1, 2}, List.of("a"));

    assertThat(one)
        .isEqualTo(new Encoded(new byte[] {1, 2}, List.of("a")))
        .hasSameHashCodeAs(new Encoded(new byte[] {1, 2}, List.of("a")))
        .isNotEqualTo(new Encoded(new byte[] {1, 3}, List.of("a")))
        .isNotEqualTo(new Encoded(new byte[] {1, 2}, List.of()))
        .hasToString("Encoded[2 bytes, left out [a]]");
  }

  @Test
  void anEncoderWithoutEnvelopeIsADefect() {
    assertThatNullPointerException().isThrownBy(() -> new JsonEncoder(null));
  }
}
