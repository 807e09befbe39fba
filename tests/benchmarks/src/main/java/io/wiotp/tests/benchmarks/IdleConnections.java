/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.benchmarks;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Connects many idle devices to one simulator with a bounded heap, and says how much of the heap is
 * in use when all are connected. The clients share one thread of this process.
 */
public final class IdleConnections {
  private static final int BATCH = 200;

  private IdleConnections() {}

  /** Options: number of devices (10000), heap of the simulator (1g), JSON file. */
  public static void main(String[] arguments) throws Exception {
    int devices = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    String heap = arguments.length > 1 ? arguments[1] : "1g";
    Path json = Path.of(arguments.length > 2 ? arguments[2] : "idle-connections.json");
    Path folder = Files.createTempDirectory("idle-connections");
    EventLoopGroup group = new NioEventLoopGroup(1);
    long started = System.nanoTime();
    try (SimulatorProcess simulator =
        SimulatorProcess.start(folder, devices, List.of("-Xmx" + heap))) {
      long ready = System.nanoTime();
      List<MqttConnection> connections = connect(group, simulator, devices);
      long connected = System.nanoTime();
      long used = liveHeap(simulator.pid());
      long open = connections.stream().filter(MqttConnection::isOpen).count();
      System.out.printf(
          "%d of %d devices connected, -Xmx%s, %.1f MiB of heap in use after a collection"
              + " (%.1f KiB each), ready after %.1f s, connected in %.1f s%n",
          open,
          devices,
          heap,
          used / 1048576.0,
          used / 1024.0 / devices,
          (ready - started) / 1e9,
          (connected - ready) / 1e9);
      Files.writeString(
          json,
          new JsonObject()
                  .put("devices", devices)
                  .put("connected", open)
                  .put("maxHeap", heap)
                  .put("heapInUseBytes", used)
                  .put("readyMillis", (ready - started) / 1_000_000)
                  .put("connectMillis", (connected - ready) / 1_000_000)
                  .encodePrettily()
              + "\n");
      for (MqttConnection connection : connections) {
        connection.close();
      }
      if (open != devices) {
        throw new IllegalStateException("not all devices stayed connected");
      }
    } finally {
      group.shutdownGracefully();
    }
  }

  private static List<MqttConnection> connect(
      EventLoopGroup group, SimulatorProcess simulator, int devices) throws Exception {
    List<MqttConnection> connections = new ArrayList<>();
    for (int first = 1; first <= devices; first += BATCH) {
      List<CompletableFuture<MqttConnection>> batch = new ArrayList<>();
      for (int i = first; i < Math.min(first + BATCH, devices + 1); i++) {
        batch.add(
            MqttConnection.connect(
                group,
                simulator,
                "d:" + SimulatorProcess.ORGANIZATION + ":idle:" + i,
                "use-token-auth",
                SimulatorProcess.TOKEN,
                message -> {},
                id -> {},
                () -> {}));
      }
      for (CompletableFuture<MqttConnection> connection : batch) {
        connections.add(connection.get(60, TimeUnit.SECONDS));
      }
    }
    return connections;
  }

  /** Bytes of live objects: what jcmd's class histogram, which collects first, adds up. */
  private static long liveHeap(long pid) throws Exception {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(pid),
                "GC.class_histogram")
            .start();
    String total = "";
    try (var lines = jcmd.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        total = line.startsWith("Total") ? line : total;
      }
    }
    return Long.parseLong(total.trim().split("\\s+")[2]);
  }
}
