/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** EVT-10. */
class TimestampFormatTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-31T12:00:00Z, 2026-01-31T12:00:00.000Z",
    "2026-01-31T12:00:00.5Z, 2026-01-31T12:00:00.500Z",
    "2026-01-31T23:59:59.999999999Z, 2026-01-31T23:59:59.999Z",
    "1970-01-01T00:00:00Z, 1970-01-01T00:00:00.000Z",
    "1969-12-31T23:59:59.001Z, 1969-12-31T23:59:59.001Z",
    "2024-02-29T01:02:03.004Z, 2024-02-29T01:02:03.004Z",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00.000Z",
    "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z",
    "+10000-01-01T00:00:00Z, +10000-01-01T00:00:00.000Z",
    "-0001-12-31T23:59:59Z, -0001-12-31T23:59:59.000Z",
  })
  void writesUtcWithThreeDigitsOfFraction(Instant time, String text) {
    assertThat(TimestampFormat.format(time)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-31T12:00:00Z",
        "2026-01-31T12:00:00.0Z",
        "2026-01-31T12:00:00.000Z",
        "2026-01-31T12:00:00.000000000Z",
        "2026-01-31T12:00:00+00:00",
        "2026-01-31T12:00:00.000+00:00",
        "2026-01-31T12:00:00+0000",
        "2026-01-31T12:00:00.000+0000",
        "2026-01-31T13:00:00.000+0100",
        "2026-01-31T06:30:00-05:30",
      })
  void readsWhatOthersWrite(String text) {
    assertThat(TimestampFormat.parse(text)).isEqualTo("2026-01-31T12:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now",
        "2026-01-31",
        "2026-01-31T12:00:00",
        "2026-01-31 12:00:00Z",
        "2026-02-30T12:00:00Z",
        "2026-01-31T25:00:00Z",
        "2026-01-31T12:00:00ZZ",
        "2026-01-31T12:00:00Z ",
        "2026-01-31T12:00:00+99:00",
        "1769860800000",
      })
  void refusesWhatIsNoMomentInTime(String text) {
    assertThatExceptionOfType(DateTimeException.class)
        .isThrownBy(() -> TimestampFormat.parse(text));
  }

  @Test
  void keepsAFinerFractionWhenReading() {
    assertThat(TimestampFormat.parse("2026-01-31T12:00:00.123456Z"))
        .isEqualTo("2026-01-31T12:00:00.123456Z");
  }

  @Property
  void agreesWithTheJdkForAllTimesOfTenThousandYears(
      @ForAll @LongRange(min = -62_167_219_200_000L, max = 253_402_300_799_999L) long millis) {
    Instant time = Instant.ofEpochMilli(millis).plusNanos(999);
    String expected = new DateTimeFormatterBuilder().appendInstant(3).toFormatter().format(time);

    assertThat(TimestampFormat.format(time)).isEqualTo(expected);
    assertThat(TimestampFormat.parse(expected)).isEqualTo(time.truncatedTo(ChronoUnit.MILLIS));
  }

  @Property(tries = 200)
  void anyInstantHasAText(@ForAll long seconds) {
    Instant time =
        Instant.ofEpochSecond(
            Math.floorMod(seconds, Instant.MAX.getEpochSecond()) * (seconds < 0 ? -1 : 1));

    assertThat(TimestampFormat.format(time)).endsWith(".000Z");
  }
}
