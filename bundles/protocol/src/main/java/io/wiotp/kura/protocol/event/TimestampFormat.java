/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.event;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Times as text on the wire (EVT-10). Callable from any thread. */
public final class TimestampFormat {
  private static final DateTimeFormatter ANY_YEAR =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private static final int SECONDS_PER_DAY = 86_400;
  private static final long YEAR_0 = LocalDate.of(0, 1, 1).toEpochDay();
  private static final long YEAR_10000 = LocalDate.of(10_000, 1, 1).toEpochDay();

  private TimestampFormat() {}

  /**
   * ISO 8601 in UTC with exactly three fraction digits and Z: {@code 2026-01-31T12:00:00.000Z}.
   * What is finer than a millisecond is cut off.
   */
  public static String format(Instant time) {
    long day = Math.floorDiv(time.getEpochSecond(), SECONDS_PER_DAY);
    if (day < YEAR_0 || day >= YEAR_10000) {
      return ANY_YEAR.format(time);
    }
    // By hand, because every event has one and a formatter costs more than the rest of the event.
    LocalDate date = LocalDate.ofEpochDay(day);
    int second = Math.floorMod(time.getEpochSecond(), SECONDS_PER_DAY);
    byte[] text = new byte[24];
    digits(text, 0, 4, date.getYear());
    text[4] = '-';
    digits(text, 5, 2, date.getMonthValue());
    text[7] = '-';
    digits(text, 8, 2, date.getDayOfMonth());
    text[10] = 'T';
    digits(text, 11, 2, second / 3600);
    text[13] = ':';
    digits(text, 14, 2, second / 60 % 60);
    text[16] = ':';
    digits(text, 17, 2, second % 60);
    text[19] = '.';
    digits(text, 20, 3, time.getNano() / 1_000_000);
    text[23] = 'Z';
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static void digits(byte[] text, int from, int count, int value) {
    int rest = value;
    for (int at = from + count - 1; at >= from; at--) {
      text[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  /**
   * Reads what others write: with or without fraction, with {@code Z} or an offset with or without
   * colon (EVT-9, EVT-10).
   *
   * @throws DateTimeException when the text is no such time; an offset must be there
   */
  public static Instant parse(String text) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(withColon(text), Instant::from);
  }

  /** Gives an offset {@code +0100} the colon that the JDK's format wants. */
  private static String withColon(String text) {
    int sign = text.length() - 5;
    boolean basic = sign > 0 && (text.charAt(sign) == '+' || text.charAt(sign) == '-');
    return basic ? text.substring(0, sign + 3) + ":" + text.substring(sign + 3) : text;
  }
}
