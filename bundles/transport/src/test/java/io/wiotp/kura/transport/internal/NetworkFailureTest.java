/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiotp.kura.api.ConnectionState;
import io.wiotp.kura.api.Reason;
import io.wiotp.kura.transport.Connection;
import io.wiotp.kura.transport.internal.link.LinkSettings;
import io.wiotp.kura.transport.internal.link.Scheme;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the operator reads when the way to the platform is broken. */
class NetworkFailureTest {
  private final RecordingListener listener = new RecordingListener();
  private TestTransport transport;

  @AfterEach
  void nothingIsLeftBehind() {
    transport.close();
    await().untilAsserted(() -> assertThat(Threads.ofTransport()).isEmpty());
  }

  private Connection start(String host, int port, Duration keepAlive, Duration timeout) {
    transport =
        new TestTransport(
            Fixtures.settings(
                new LinkSettings(
                    host, "example.org", port, Scheme.TCP, true, keepAlive, timeout, true)));
    Connection connection = transport.core.open(Fixtures.GATEWAY, Fixtures.TOKEN, listener);
    connection.start();
    return connection;
  }

  private Connection start(int port) {
    return start("127.0.0.1", port, Duration.ofSeconds(60), Duration.ofSeconds(10));
  }

  private void awaitReason(Reason reason) {
    await().until(() -> !listener.reasons().isEmpty());
    assertThat(listener.reasons().get(0)).isEqualTo(reason);
  }

  @Test
  void shouldNameARefusedPort() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    start(port);
    awaitReason(Reason.CONNECTION_REFUSED);
  }

  @Test
  void shouldNameAnUnknownHost() {
    start("no-such-host.invalid", 8883, Duration.ofSeconds(60), Duration.ofSeconds(10));
    awaitReason(Reason.HOST_NOT_FOUND);
    assertThat(
            listener.statuses.stream().filter(s -> s.reason() != null).findFirst().get().detail())
        .contains("no-such-host.invalid");
  }

  @Test
  void shouldGiveUpOnAServerThatNeverAnswers() throws Exception {
    try (RawServer server = new RawServer(socket -> {})) {
      start("127.0.0.1", server.port(), Duration.ofSeconds(60), Duration.ofSeconds(1));
      awaitReason(Reason.CONNECT_TIMED_OUT);
    }
  }

  @Test
  void shouldExplainACloseBeforeTheAnswer() throws Exception {
    try (RawServer server = new RawServer(Socket::close)) {
      start(server.port());
      awaitReason(Reason.CONNECTION_LOST); // TLS-11, MQ-68
      await().until(() -> server.connects() > 3);
      // Never accepted, so nobody else can have thrown it out.
      assertThat(listener.sawReason(Reason.CLIENT_ID_IN_USE)).isFalse();
      assertThat(listener.states()).doesNotContain(ConnectionState.CONNECTED);
    }
  }

  @Test
  void shouldNoticeAHalfOpenConnectionByItsKeepAlive() throws Exception {
    try (RawServer server = new RawServer(RawServer::acceptConnect)) {
      start("127.0.0.1", server.port(), Duration.ofSeconds(1), Duration.ofSeconds(10));
      awaitReason(Reason.CONNECTION_LOST);
      assertThat(listener.states()).contains(ConnectionState.CONNECTED);
      assertThat(
              listener.statuses.stream().filter(s -> s.reason() != null).findFirst().get().detail())
          .contains("keep-alive");
    }
  }

  @Test
  void shouldCloseInTimeAlthoughThePeerReadsNothing() throws Exception {
    try (RawServer server = new RawServer(RawServer::acceptConnect)) {
      Connection connection = start(server.port());
      await().until(() -> connection.status().connected());
      List<CompletionStage<Void>> stuck = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        stuck.add(connection.publish("t", new byte[128 * 1024], 1));
      }
      transport.close();

      assertThat(stuck).allMatch(s -> s.toCompletableFuture().isCompletedExceptionally());
    }
  }

  @Test
  void shouldEndWhileATryIsUnderWay() throws Exception {
    try (RawServer server = new RawServer(socket -> {})) {
      start(server.port());
      await().until(() -> server.connects() == 1);
    }
  }
}
