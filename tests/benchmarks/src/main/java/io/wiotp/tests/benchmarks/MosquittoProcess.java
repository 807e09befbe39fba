/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Eclipse Mosquitto, in memory, with limits that lose nothing here. */
final class MosquittoProcess implements Broker {
  private final Process process;
  private final int port;

  private MosquittoProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it on a free port of 127.0.0.1.
   *
   * @throws IOException if it is not installed; the message says how to get it
   */
  static MosquittoProcess start(Path folder) throws IOException {
    int port = freePort();
    Path configuration =
        Files.writeString(
            folder.resolve("mosquitto.conf"),
            "listener "
                + port
                + " 127.0.0.1\n"
                + "allow_anonymous true\npersistence false\nset_tcp_nodelay true\n"
                + "max_inflight_messages 2000\nmax_queued_messages 0\nlog_type error\n");
    Process process =
        new ProcessBuilder(program().toString(), "-c", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("mosquitto.log").toFile())
            .start();
    return new MosquittoProcess(process, port);
  }

  private static Path program() throws IOException {
    String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
    return Stream.of(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder, "mosquitto"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IOException(
                    "mosquitto is missing: install the Debian package with"
                        + " 'apt-get install mosquitto' (the service need not run)"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public String name() {
    return "mosquitto";
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String user() {
    return "anybody";
  }

  @Override
  public String password() {
    return "anything";
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
