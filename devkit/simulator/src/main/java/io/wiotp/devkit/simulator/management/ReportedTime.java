/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.management;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * A time as a device writes it: ISO 8601 with or without fraction, with {@code Z}, {@code +00:00}
 * or {@code +0000} (EVT-10).
 *
 * @param hasOffset false for a local time, which is taken as UTC (SDKDM-27)
 */
record ReportedTime(Instant instant, boolean hasOffset) {
  private static final DateTimeFormatter FORM =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .toFormatter();

  /** The time in a text; null if it holds none, or one that is not within the years 1 to 9999. */
  static @Nullable ReportedTime of(String text) {
    try {
      TemporalAccessor time = FORM.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
      if (time instanceof OffsetDateTime withOffset) {
        return within(withOffset, true);
      }
      return within(((LocalDateTime) time).atOffset(ZoneOffset.UTC), false);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** The time in a member; null if there is none. */
  static @Nullable ReportedTime of(Members members, String name) throws RequestException {
    String text = members.text(name);
    if (text == null) {
      return null;
    }
    ReportedTime time = of(text);
    if (time == null) {
      throw RequestException.invalid(name + " must be a time in ISO 8601.");
    }
    return time;
  }

  private static @Nullable ReportedTime within(OffsetDateTime time, boolean hasOffset) {
    return time.getYear() < 1 || time.getYear() > 9999
        ? null
        : new ReportedTime(time.toInstant(), hasOffset);
  }
}
