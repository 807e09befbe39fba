/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import io.wiotp.kura.outbox.PriorityClass;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one file of a chain. It holds the sequence numbers from its base up to the base
 * of the next. Not thread-safe.
 */
final class Segment {
  private static final Pattern NAME = Pattern.compile("(high|normal|low)-(\\d{1,18})\\.log");
  private static final int CLASS_BITS = 8;

  private final PriorityClass priority;
  private final long number;
  private final long baseSequence;
  private final long baseId;
  private final long baseCumulated;
  private long end;

  Segment(PriorityClass priority, long number, long baseSequence, long baseId, long baseCumulated) {
    this.priority = priority;
    this.number = number;
    this.baseSequence = baseSequence;
    this.baseId = baseId;
    this.baseCumulated = baseCumulated;
  }

  /** Its class and number as a file's name says them. */
  record Name(PriorityClass priority, long number) {
    static @Nullable Name parse(String file) {
      Matcher matcher = NAME.matcher(file);
      return matcher.matches()
          ? new Name(
              PriorityClass.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
              Long.parseLong(matcher.group(2)))
          : null;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%s-%012d.log", priority.name().toLowerCase(Locale.ROOT), number);
    }

    /** Goes into each check sum. */
    @SuppressWarnings("EnumOrdinal") // the order of the classes is part of the format
    long key() {
      return number << CLASS_BITS | priority.ordinal();
    }
  }

  Name name() {
    return new Name(priority, number);
  }

  long baseSequence() {
    return baseSequence;
  }

  /** No event in it has a lower id. */
  long baseId() {
    return baseId;
  }

  /** Bytes of all events of the class before it. */
  long baseCumulated() {
    return baseCumulated;
  }

  /** Up to where it may be read. */
  long end() {
    return end;
  }

  void end(long newEnd) {
    end = newEnd;
  }
}
