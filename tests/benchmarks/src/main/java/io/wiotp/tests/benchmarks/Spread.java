/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.benchmarks;

import java.util.List;

/** Middle and ends of a series. */
record Spread(double median, double lowest, double highest) {

  /**
   * @param values one or more
   */
  static Spread of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1));
  }

  @Override
  public String toString() {
    return String.format("median %.0f (%.0f to %.0f)", median, lowest, highest);
  }
}
