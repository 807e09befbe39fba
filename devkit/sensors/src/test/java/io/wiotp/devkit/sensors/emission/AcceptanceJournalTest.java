/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.sensors.emission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiotp.devkit.sensors.hardware.Hardware;
import io.wiotp.devkit.sensors.hardware.Measured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.kura.wire.WireRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptanceJournalTest {
  @TempDir Path folder;

  @Test
  void eachRunIsNumberedFromABaseOfItsOwnAndEveryTakenEventStandsThere() throws Exception {
    Path file = folder.resolve("journal");
    Queue<WireRecord> taken = new ConcurrentLinkedQueue<>();
    run(file, taken);
    run(file, taken);

    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(0)).isEqualTo("run 1");
    assertThat(lines).contains("run 2", "gateway 1000001", "gateway 2000001");
    assertThat(lines).hasSize(taken.size() + 2);
    assertThat(lines)
        .containsAll(
            taken.stream()
                .map(
                    record ->
                        record.getProperties().get("assetName").getValue()
                            + " "
                            + record.getProperties().get("sequence").getValue())
                .toList());
  }

  private static void run(Path file, Queue<WireRecord> taken) throws Exception {
    Hardware hardware =
        new Hardware() {
          @Override
          public Measured machine() {
            return new Measured(null, "gateway", 1, Map.of("cpuLoad", 1.0));
          }

          @Override
          public List<Measured> pieces() {
            return List.of();
          }
        };
    try (Emission emission =
        Emission.journaled(new Sampling(() -> hardware), taken::addAll, file)) {
      emission.start();
      emission.setConnected(true);
      emission.setRate(1_000);
      int before = taken.size();
      await().atMost(Duration.ofSeconds(10)).until(() -> taken.size() >= before + 20);
    }
  }
}
