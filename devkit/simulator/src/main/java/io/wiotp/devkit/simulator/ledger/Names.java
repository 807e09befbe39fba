/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for values, so that an event holds a small number instead of a text.
 *
 * @param <T> a value with equals
 */
final class Names<T> {
  /** Values that are told apart; all later ones share the number 0. */
  private static final int MAX = 1_000_000;

  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> values = new ArrayList<>();

  Names(T other) {
    values.add(other);
  }

  int number(T value) {
    Integer known = numbers.get(value);
    if (known != null) {
      return known;
    }
    if (values.size() > MAX) {
      return 0;
    }
    values.add(value);
    numbers.put(value, values.size() - 1);
    return values.size() - 1;
  }

  T value(int number) {
    return values.get(number);
  }
}
