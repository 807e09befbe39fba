/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.comparison;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wiotp bench}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the connector side by side with what a user would pick instead, on one broker:",
      "Mosquitto when it is installed, otherwise the simulator's own listener."
    })
public final class Main implements Callable<Integer> {
  @Option(
      names = "--report",
      paramLabel = "FILE",
      defaultValue = "bench.json",
      description = "where to write the figures (default: ${DEFAULT-VALUE})")
  private Path report = Path.of("bench.json");

  @Option(
      names = "--plots",
      paramLabel = "DIR",
      description = "write PNG plots to this folder (default: none)")
  private @Nullable Path plots;

  @Option(names = "--quick", description = "fewer and shorter rounds: at most five minutes")
  private boolean quick;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("wiotp-bench");
    try (TestBroker broker = TestBroker.start(folder)) {
      if (!broker.name().equals("mosquitto")) {
        System.err.println(TestBroker.HOW_TO_GET_MOSQUITTO + "; using the simulator instead");
      }
      Report figures = new Bench(broker, folder, quick).run();
      Files.writeString(report, figures.json() + "\n");
      if (plots != null) {
        Files.createDirectories(plots);
        Plots.write(figures, plots);
      }
      System.out.println(figures.table());
      return figures.lost() == 0 ? 0 : 1;
    } finally {
      Rounds.remove(folder);
    }
  }
}
