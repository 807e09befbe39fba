/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.sensors.hardware;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The thermometers that Linux lists, because OSHI knows one temperature only. Elsewhere, and where
 * there are none, it finds none.
 */
final class Thermometers {
  private final Path chips;

  Thermometers(Path chips) {
    this.chips = chips;
  }

  /** Degrees Celsius by {@code chip-label}. */
  Map<String, Double> celsius() {
    Map<String, Double> temperatures = new TreeMap<>();
    for (Path chip : entries(chips)) {
      String chipName = text(chip.resolve("name")).orElse(chip.getFileName().toString());
      for (Path input : entries(chip)) {
        String file = input.getFileName().toString();
        if (file.matches("temp[0-9]+_input")) {
          String channel = file.substring(0, file.indexOf('_'));
          String label = text(chip.resolve(channel + "_label")).orElse(channel);
          text(input)
              .flatMap(Thermometers::degrees)
              .ifPresent(
                  value -> temperatures.put(unused(temperatures, chip, chipName, label), value));
        }
      }
    }
    return temperatures;
  }

  /** Two chips of one model have the same names; the second one's folder tells them apart. */
  private static String unused(
      Map<String, Double> taken, Path chip, String chipName, String label) {
    String name = chipName + "-" + label;
    return taken.containsKey(name) ? chip.getFileName() + "-" + name : name;
  }

  private static List<Path> entries(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return new ArrayList<>(found.sorted().toList());
    } catch (IOException e) {
      return List.of();
    }
  }

  /** A thermometer that is asleep can not be read: then it is absent. */
  private static Optional<String> text(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Double> degrees(String milliDegrees) {
    return milliDegrees.matches("-?[0-9]{1,7}")
        ? Optional.of(Long.parseLong(milliDegrees) / 1000.0)
        : Optional.empty();
  }
}
