/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the rounds of one cell gave, of those in which nothing was lost. */
final class Figures {
  private final List<Double> values = new ArrayList<>();

  void add(double value) {
    values.add(value);
    Collections.sort(values);
  }

  int rounds() {
    return values.size();
  }

  double median() {
    return values.isEmpty() ? Double.NaN : values.get(values.size() / 2);
  }

  double least() {
    return values.isEmpty() ? Double.NaN : values.get(0);
  }

  double most() {
    return values.isEmpty() ? Double.NaN : values.get(values.size() - 1);
  }
}
