/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiotp.devkit.simulator.Simulator;
import io.wiotp.devkit.simulator.SimulatorOptions;
import io.wiotp.devkit.simulator.ledger.LedgerEntry;
import io.wiotp.devkit.simulator.ledger.SequenceReport;
import io.wiotp.devkit.simulator.ledger.SequenceRule;
import io.wiotp.devkit.simulator.registry.GatewayRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the gateway's process at random moments while it takes events: what the wire has taken
 * arrives, in order per device, and only what was in flight may arrive twice.
 *
 * <p>{@code -Dwiotp.kills=50} for the long run, {@code -Dwiotp.seed=N} to repeat one.
 */
class KillIT {
  private static final int KILLS = Integer.getInteger("wiotp.kills", 3);
  private static final long SEED = Long.getLong("wiotp.seed", System.nanoTime());

  /** The default in-flight window of a gateway. */
  private static final int WINDOW = 100;

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path folder;

  @Test
  void nothingThatTheWireHasTakenIsLost() throws Exception {
    System.out.println("KillIT: " + KILLS + " kills, -Dwiotp.seed=" + SEED);
    Random random = new Random(SEED);
    Path journal = folder.resolve("journal");
    try (Simulator simulator =
        Simulator.start(SimulatorOptions.defaults().withOrganization("kill01"))) {
      simulator.ledger().watchSequence(SequenceRule.perDevice("/d/sequence"));
      String token = simulator.registerGateway("rtu", "gw1", null, GatewayRole.PRIVILEGED);
      for (int i = 0; i < KILLS; i++) {
        long before = lines(journal);
        try (CommandProcess gateway = gateway(simulator, token, journal)) {
          await("events of run " + i).atMost(PATIENCE).until(() -> lines(journal) > before + 2);
          long more = lines(journal) + random.nextInt(1_500);
          await().atMost(PATIENCE).until(() -> lines(journal) >= more);
          gateway.kill();
        }
      }
      try (CommandProcess gateway = gateway(simulator, token, journal)) {
        await().atMost(PATIENCE).untilAsserted(() -> assertArrived(simulator, taken(journal)));
        gateway.terminate();
        gateway.exitStatus();
      }
      for (SequenceReport row : simulator.ledger().sequences()) {
        assertThat(row.outOfOrder()).as("order of %s, seed %s", row.device(), SEED).isZero();
      }
      assertThat(simulator.ledger().summary().duplicates())
          .as("duplicates, seed %s", SEED)
          .isLessThanOrEqualTo((long) WINDOW * (KILLS + 1));
      System.out.println("KillIT: " + simulator.ledger().summary());
    }
  }

  private CommandProcess gateway(Simulator simulator, String token, Path journal)
      throws IOException {
    return CommandProcess.gatewayWith(
        List.of("-Dwiotp.sensors.journal=" + journal),
        "--platform",
        "127.0.0.1:" + simulator.mqttPort(),
        "--plain",
        "--org",
        "kill01",
        "--type",
        "rtu",
        "--id",
        "gw1",
        "--token",
        token,
        "--rate",
        "500",
        "--storage",
        folder.resolve("kura").toString());
  }

  private static long lines(Path journal) throws IOException {
    try {
      return Files.readAllLines(journal).size();
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  /** The numbers that were taken, by asset; a last line without its end does not count. */
  private static Map<String, Set<Long>> taken(Path journal) throws IOException {
    Map<String, Set<Long>> taken = new HashMap<>();
    String text = Files.readString(journal);
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
      String[] parts = line.split(" ");
      if (!parts[0].equals("run")) {
        taken.computeIfAbsent(parts[0], key -> new HashSet<>()).add(Long.valueOf(parts[1]));
      }
    }
    return taken;
  }

  private static void assertArrived(Simulator simulator, Map<String, Set<Long>> taken) {
    long after = 0;
    List<LedgerEntry> page = simulator.ledger().entries(after, 10_000);
    while (!page.isEmpty()) {
      for (LedgerEntry entry : page) {
        Set<Long> open =
            taken.get(
                entry.device().deviceId().equals("gw1") ? "gateway" : entry.device().deviceId());
        if (open != null) {
          open.remove(entry.sequence());
        }
      }
      after = page.get(page.size() - 1).position();
      page = simulator.ledger().entries(after, 10_000);
    }
    assertThat(taken.values().stream().mapToInt(Set::size).sum()).as("lost").isZero();
  }
}
