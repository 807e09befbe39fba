/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.sensors.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.devkit.sensors.hardware.Measured.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import oshi.hardware.CentralProcessor.TickType;

/** What is measured, from ticks and files to this very machine. */
class HardwareTest {
  @TempDir private Path chips;

  @Test
  void aLoadIsTheShareOfTicksThatWereNotIdle() {
    long[][] before = ticks(100, 100, 1000, 50);
    long[][] after = ticks(130, 110, 1040, 70);
    Iterator<long[][]> readings = List.of(before, after).iterator();
    CoreLoads loads = new CoreLoads(readings::next);

    assertThat(loads.measure()).containsExactly(Map.of("load", 40.0, "user", 30.0, "system", 10.0));
    assertThat(loads.average()).isEqualTo(40.0);
  }

  @Test
  void ticksThatDidNotMoveOrWentBackAreNoLoad() {
    Iterator<long[][]> readings =
        List.of(ticks(5, 5, 5, 5), ticks(5, 5, 5, 5), ticks(0, 0, 0, 0)).iterator();
    CoreLoads loads = new CoreLoads(readings::next);

    assertThat(loads.measure().get(0)).containsEntry("load", 0.0);
    assertThat(loads.measure().get(0)).containsEntry("load", 0.0);
  }

  @Test
  void aThermometersNameIsItsChipAndLabel() throws Exception {
    chip("hwmon0", "coretemp", Map.of("temp1_input", "45500\n", "temp1_label", "Core 0\n"));
    chip("hwmon1", "nvme", Map.of("temp1_input", "31000"));
    chip("hwmon2", "nvme", Map.of("temp1_input", "-500", "in0_input", "12"));
    chip("hwmon3", "broken", Map.of("temp1_input", "hot"));

    assertThat(new Thermometers(chips).celsius())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("coretemp-Core 0", 45.5, "nvme-temp1", 31.0, "hwmon2-nvme-temp1", -0.5));
  }

  @Test
  void aMachineWithoutThermometersHasNone() {
    assertThat(new Thermometers(chips.resolve("none")).celsius()).isEmpty();
  }

  @Test
  void thisMachineHasAProcessorAndMemoryAtLeast() {
    Hardware hardware = new OshiHardware(Clock.systemUTC());

    List<Measured> pieces = hardware.pieces();
    Measured machine = hardware.machine();

    assertThat(machine.kind()).isNull();
    assertThat(machine.channels()).containsKeys("cpuLoad", "memoryUsed", "uptime", "system");
    assertThat((Long) machine.channels().get("memoryTotal"))
        .isGreaterThanOrEqualTo((Long) machine.channels().get("memoryUsed"))
        .isPositive();
    assertThat(pieces.stream().filter(each -> each.kind() == Kind.CORE))
        .isNotEmpty()
        .allSatisfy(core -> assertThat((Double) core.channels().get("load")).isBetween(0.0, 100.0));
    assertThat(pieces)
        .allSatisfy(
            piece -> {
              assertThat(piece.name()).isNotBlank();
              assertThat(piece.millis()).isPositive();
              assertThat(piece.channels()).isNotEmpty();
              assertThat(piece.channels().values())
                  .allMatch(
                      value ->
                          value instanceof Double
                              || value instanceof Long
                              || value instanceof String);
            });
  }

  private void chip(String folder, String name, Map<String, String> files) throws Exception {
    Path chip = Files.createDirectory(chips.resolve(folder));
    Files.writeString(chip.resolve("name"), name + "\n");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(chip.resolve(file.getKey()), file.getValue());
    }
  }

  private static long[][] ticks(long user, long system, long idle, long waiting) {
    long[] ticks = new long[TickType.values().length];
    Arrays.fill(ticks, 0);
    ticks[TickType.USER.getIndex()] = user;
    ticks[TickType.SYSTEM.getIndex()] = system;
    ticks[TickType.IDLE.getIndex()] = idle;
    ticks[TickType.IOWAIT.getIndex()] = waiting;
    return new long[][] {ticks};
  }
}
