/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.event;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Everything that JSON can carry, for properties. */
public class Metrics extends DomainContextBase {
  @Provide
  Arbitrary<Map<String, Object>> metrics() {
    return mapOf(Arbitraries.lazyOf(this::scalar, this::nestedMap, this::nestedList));
  }

  @Provide
  Arbitrary<Instant> time() {
    return Arbitraries.longs()
        .between(
            Instant.parse("0000-01-01T00:00:00Z").toEpochMilli(),
            Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli())
        .map(Instant::ofEpochMilli);
  }

  @Provide
  Arbitrary<Envelope> envelope() {
    return Arbitraries.of(Envelope.class);
  }

  /** Whole characters of all planes: what is half a pair has tests of its own. */
  static Arbitrary<String> text() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ascii().ofMaxLength(20),
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
            .list()
            .ofMaxSize(12)
            .map(
                codePoints -> {
                  StringBuilder text = new StringBuilder();
                  codePoints.forEach(text::appendCodePoint);
                  return text.toString();
                }));
  }

  private Arbitrary<Object> scalar() {
    return Arbitraries.<Object>oneOf(
            Arbitraries.longs().asGeneric(),
            Arbitraries.integers().asGeneric(),
            Arbitraries.shorts().asGeneric(),
            Arbitraries.bytes().asGeneric(),
            finiteDoubles().asGeneric(),
            finiteFloats().asGeneric(),
            Arbitraries.of(true, false).asGeneric(),
            text().asGeneric(),
            Arbitraries.bytes().array(byte[].class).ofMaxSize(20).asGeneric())
        .injectNull(0.05)
        .edgeCases(EdgeCases.Config::none);
  }

  /** All bit patterns, so that tiny and huge ones are as usual as the others. */
  static Arbitrary<Double> finiteDoubles() {
    return Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
  }

  static Arbitrary<Float> finiteFloats() {
    return Arbitraries.integers().map(Float::intBitsToFloat).filter(Float::isFinite);
  }

  private Arbitrary<Object> nestedMap() {
    return mapOf(scalar()).asGeneric();
  }

  private Arbitrary<Object> nestedList() {
    return scalar().list().ofMaxSize(4).asGeneric();
  }

  private static Arbitrary<Map<String, Object>> mapOf(Arbitrary<Object> values) {
    return Arbitraries.maps(text(), values)
        .ofMaxSize(6)
        .<Map<String, Object>>map(LinkedHashMap::new)
        .edgeCases(EdgeCases.Config::none);
  }
}
