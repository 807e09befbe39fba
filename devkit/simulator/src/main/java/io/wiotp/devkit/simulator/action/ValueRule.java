/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The regular expression that a parameter's value has to match as a whole (DM-175). Matching takes
 * time linear in the value and in the expression, and both are bounded: no expression and no value
 * can hold up the platform. What can not be matched that way, such as look-ahead and back
 * references, is refused.
 */
final class ValueRule {
  /** Longest expression, in characters. */
  static final int MAX_LENGTH = 256;

  /** Largest compiled expression, in instructions. */
  private static final int MAX_SIZE = 2_000;

  /**
   * Largest product of all counts: repetitions within repetitions grow before they are compiled.
   */
  private static final long MAX_REPETITIONS = 10_000;

  private static final int MAX_DIGITS = 9;

  private static final Pattern COUNT = Pattern.compile("\\{(\\d*)(?:,(\\d*))?\\}");

  private final Pattern pattern;

  private ValueRule(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Reads an expression.
   *
   * @throws ActionException if it is none, or too large
   */
  static ValueRule of(String expression) throws ActionException {
    if (expression.length() > MAX_LENGTH) {
      throw ActionException.invalid(
          "A regular expression is longer than " + MAX_LENGTH + " characters.");
    }
    requireFewRepetitions(expression);
    try {
      Pattern pattern = Pattern.compile(expression, Pattern.DOTALL);
      if (pattern.programSize() > MAX_SIZE) {
        throw tooLarge(expression);
      }
      return new ValueRule(pattern);
    } catch (PatternSyntaxException e) {
      throw ActionException.invalid(
          "The regular expression '" + expression + "' is not supported: " + e.getDescription());
    }
  }

  boolean accepts(String value) {
    return pattern.matches(value);
  }

  private static void requireFewRepetitions(String expression) throws ActionException {
    var counts = COUNT.matcher(expression);
    long product = 1;
    while (counts.find()) {
      product *= Math.max(count(counts.group(1)), count(counts.group(2)));
      if (product > MAX_REPETITIONS) {
        throw tooLarge(expression);
      }
    }
  }

  private static long count(@Nullable String digits) {
    if (digits == null || digits.isEmpty()) {
      return 1;
    }
    return digits.length() > MAX_DIGITS ? Integer.MAX_VALUE : Math.max(1, Long.parseLong(digits));
  }

  private static ActionException tooLarge(String expression) {
    return ActionException.invalid("The regular expression '" + expression + "' repeats too much.");
  }
}
