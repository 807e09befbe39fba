/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the simulator takes from the start of its process to its ready line, and how much
 * processor time that is: on a busy machine only the latter says something.
 */
public final class StartTime {
  /** What it may take, in seconds. */
  private static final double TARGET = 2;

  private StartTime() {}

  /** Options: rounds (7), devices in the registry file (0). */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
    int devices = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
    Path folder = Files.createTempDirectory("start-time");
    List<Double> millis = new ArrayList<>();
    List<Double> work = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      long started = System.nanoTime();
      try (SimulatorProcess simulator = SimulatorProcess.start(folder, devices, List.of())) {
        millis.add((System.nanoTime() - started) / 1e6);
        work.add(simulator.processorMillis());
        System.out.printf(
            "%5d  ready after %.0f ms, %.0f ms of processor time%n",
            round + 1, millis.get(round), work.get(round));
      }
    }
    Spread spread = Spread.of(millis);
    System.out.printf("ready after, in ms: %s (target %.0f)%n", spread, TARGET * 1000);
    System.out.printf("processor time, in ms: %s%n", Spread.of(work));
  }
}
