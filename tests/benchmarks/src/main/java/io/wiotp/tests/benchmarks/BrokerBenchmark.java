/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.benchmarks;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the simulator with Mosquitto: the rate of one publisher with a window at QoS 1 and one
 * subscribing application, both on loopback, in rounds that take turns. Each broker is a process of
 * its own; the clients of a round share one thread of this one.
 */
public final class BrokerBenchmark {
  /** What the simulator has to reach of Mosquitto's rate. */
  private static final double TARGET = 0.6;

  private BrokerBenchmark() {}

  /** Options: rounds, messages, window, payload bytes, JSON file; each has a default. */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
    int messages = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
    int window = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100;
    int payload = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 200;
    Path json = Path.of(arguments.length > 4 ? arguments[4] : "broker-benchmark.json");
    Path folder = Files.createTempDirectory("broker-benchmark");
    EventLoopGroup group = new NioEventLoopGroup(1);
    try (Broker mosquitto = MosquittoProcess.start(folder);
        Broker simulator = SimulatorProcess.start(folder, 0, List.of())) {
      List<Broker> brokers = List.of(simulator, mosquitto);
      List<List<Round.Outcome>> outcomes = List.of(new ArrayList<>(), new ArrayList<>());
      System.out.println("round  broker        messages/s    lost  doubled  disordered");
      for (int round = 0; round <= rounds; round++) {
        for (int turn = 0; turn < 2; turn++) {
          int index = (round + turn) % 2;
          Broker broker = brokers.get(index);
          Round.Outcome outcome = Round.run(group, broker, messages, window, payload);
          print(System.out, round, broker, outcome);
          if (round > 0) {
            outcomes.get(index).add(outcome);
          }
        }
      }
      report(json, brokers, outcomes, messages, window, payload);
    } finally {
      group.shutdownGracefully();
    }
  }

  private static void print(PrintStream out, int round, Broker broker, Round.Outcome outcome) {
    out.printf(
        "%5s  %-10s  %12.0f  %6d  %7d  %10d%n",
        round == 0 ? "warm" : Integer.toString(round),
        broker.name(),
        outcome.rate(),
        outcome.lost(),
        outcome.duplicates(),
        outcome.disorder());
  }

  private static void report(
      Path json,
      List<Broker> brokers,
      List<List<Round.Outcome>> outcomes,
      int messages,
      int window,
      int payload)
      throws Exception {
    JsonArray results = new JsonArray();
    List<Spread> spreads = new ArrayList<>();
    boolean lossless = true;
    for (int i = 0; i < brokers.size(); i++) {
      Spread spread = Spread.of(outcomes.get(i).stream().map(Round.Outcome::rate).toList());
      spreads.add(spread);
      lossless &=
          outcomes.get(i).stream().allMatch(o -> o.lost() + o.duplicates() + o.disorder() == 0);
      results.add(
          new JsonObject()
              .put("broker", brokers.get(i).name())
              .put("median", Math.round(spread.median()))
              .put("lowest", Math.round(spread.lowest()))
              .put("highest", Math.round(spread.highest())));
      System.out.printf("%-10s  %s%n", brokers.get(i).name(), spread);
    }
    double ratio = spreads.get(0).median() / spreads.get(1).median();
    System.out.printf(
        "ratio of the medians %.2f (target %.1f), %s%n",
        ratio, TARGET, lossless ? "nothing lost, doubled or out of order" : "NOT all as sent");
    JsonObject report =
        new JsonObject()
            .put("messages", messages)
            .put("window", window)
            .put("payloadBytes", payload)
            .put("rounds", outcomes.get(0).size())
            .put("results", results)
            .put("ratio", Math.round(ratio * 100) / 100.0)
            .put("lossless", lossless);
    Files.writeString(json, report.encodePrettily() + "\n");
    System.out.println("written to " + json.toAbsolutePath());
  }
}
