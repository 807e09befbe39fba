/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;

/** Pictures of the table. */
final class Plots {
  private Plots() {}

  static void write(Report report, Path folder) throws IOException {
    chart(report, folder, "-150", "150-byte events, loopback", "throughput-150.png");
    chart(report, folder, "-1024", "1-KB events, loopback", "throughput-1024.png");
    chart(report, folder, "-150-50ms", "150-byte events, 50 ms round trip", "throughput-50ms.png");
  }

  private static void chart(Report report, Path folder, String suffix, String title, String file)
      throws IOException {
    List<String> names = new ArrayList<>();
    List<Double> medians = new ArrayList<>();
    report
        .results()
        .forEach(
            (id, result) -> {
              if (id.endsWith(suffix)) {
                names.add(id.substring(0, id.length() - suffix.length()));
                medians.add(result.perSecond().median());
              }
            });
    if (names.isEmpty()) {
      return;
    }
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(900)
            .height(420)
            .title(title + ", QoS 1")
            .yAxisTitle("events per second")
            .build();
    chart.getStyler().setLegendVisible(false);
    chart.getStyler().setXAxisLabelRotation(30);
    chart.getStyler().setLabelsVisible(true);
    chart.addSeries("median", names, medians);
    BitmapEncoder.saveBitmap(
        chart, folder.resolve(file).toString(), BitmapEncoder.BitmapFormat.PNG);
  }
}
