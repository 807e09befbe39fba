/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.comparison;

import io.vertx.core.buffer.Buffer;
import io.wiotp.devkit.simulator.Simulator;
import io.wiotp.devkit.simulator.SimulatorOptions;
import io.wiotp.devkit.simulator.tls.CertificateAuthority;
import io.wiotp.devkit.simulator.tls.ServerCertificate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The broker that all contestants use in a run: Mosquitto where it is installed, otherwise the
 * simulator's own listener.
 *
 * @param name what the report says
 * @param port plain MQTT on loopback
 * @param tlsPort MQTT over TLS
 * @param trustStore PKCS12, password {@code changeit}
 */
record TestBroker(
    String name,
    int port,
    int tlsPort,
    Path trustStore,
    @Nullable Process process,
    @Nullable Simulator simulator)
    implements AutoCloseable {
  static final String HOW_TO_GET_MOSQUITTO =
      "Mosquitto is not installed (Debian: apt-get install mosquitto; its service need not run)";

  static final String ORGANIZATION = "bench1";

  static TestBroker start(Path folder) throws Exception {
    Optional<Path> program =
        Stream.of("/usr/sbin/mosquitto", "/usr/bin/mosquitto", "/usr/local/sbin/mosquitto")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    return program.isPresent() ? mosquitto(program.get(), folder) : simulator(folder);
  }

  private static TestBroker mosquitto(Path program, Path folder) throws Exception {
    int port = freePort();
    int tlsPort = freePort();
    ServerCertificate certificate =
        new CertificateAuthority(Instant.now())
            .issue(
                List.of(
                    "localhost",
                    "127.0.0.1",
                    ORGANIZATION + ".messaging.internetofthings.ibmcloud.com"),
                Instant.now());
    write(folder.resolve("key.pem"), certificate.key());
    write(folder.resolve("chain.pem"), certificate.chain());
    Path configuration =
        Files.writeString(
            folder.resolve("mosquitto.conf"),
            """
            user root
            listener %d 127.0.0.1
            allow_anonymous true
            set_tcp_nodelay true
            max_inflight_messages 2000
            max_queued_messages 0
            persistence false
            log_type error
            listener %d 127.0.0.1
            keyfile %s
            certfile %s
            """
                .formatted(port, tlsPort, folder.resolve("key.pem"), folder.resolve("chain.pem")));
    Process process =
        new ProcessBuilder(program.toString(), "-c", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("mosquitto.log").toFile())
            .start();
    awaitPort(port);
    awaitPort(tlsPort);
    return new TestBroker(
        "mosquitto", port, tlsPort, trust(certificate.authority(), folder), process, null);
  }

  private static TestBroker simulator(Path folder) throws Exception {
    Simulator simulator =
        Simulator.start(SimulatorOptions.defaults().withOrganization(ORGANIZATION));
    String authority = Files.readString(simulator.caFile());
    return new TestBroker(
        "simulator",
        simulator.mqttPort(),
        simulator.tlsPort(),
        trust(authority, folder),
        null,
        simulator);
  }

  private static void write(Path file, Buffer text) throws IOException {
    Files.write(file, text.getBytes());
  }

  private static Path trust(String authority, Path folder) throws Exception {
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    trust.setCertificateEntry(
        "broker",
        CertificateFactory.getInstance("X.509")
            .generateCertificate(
                new ByteArrayInputStream(authority.getBytes(StandardCharsets.UTF_8))));
    Path store = folder.resolve("trust.p12");
    try (OutputStream out = Files.newOutputStream(store)) {
      trust.store(out, "changeit".toCharArray());
    }
    return store;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void awaitPort(int port) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (true) {
      try (Socket probe = new Socket()) {
        probe.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
        return;
      } catch (IOException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
    }
  }

  @Override
  public void close() throws Exception {
    if (process != null) {
      process.destroy();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
    if (simulator != null) {
      simulator.close();
    }
  }
}
