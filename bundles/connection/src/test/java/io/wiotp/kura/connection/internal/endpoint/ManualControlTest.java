/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.wiotp.kura.connection.fake.FakeTransport.OnStart;
import io.wiotp.kura.connection.fake.RecordingListener;
import io.wiotp.tests.support.ExpectedLogs;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.kura.KuraConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What Connect and Disconnect mean; see docs/decisions/0004-connect-and-disconnect.md. */
@Timeout(30)
class ManualControlTest {

  @Test
  void connectReturnsWhenConnected() throws Exception {
    try (EndpointFixture it =
        new EndpointFixture(Map.of("connect.on.startup", false)).activated()) {
      it.endpoint.connect();
      assertThat(it.endpoint.isConnected()).isTrue();
    }
  }

  @Test
  void connectWhileConnectedReturnsAtOnce() throws Exception {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      it.endpoint.connect();
      assertThat(it.transport.opened).hasSize(1);
    }
  }

  @Test
  void aFailedConnectSaysWhyAndWhatToDo() {
    try (EndpointFixture it = new EndpointFixture(Map.of("connect.on.startup", false))) {
      it.transport.onStart = OnStart.BACK_OFF;
      it.activated();
      assertThatThrownBy(it.endpoint::connect)
          .isInstanceOf(KuraConnectException.class)
          .hasMessageContainingAll("WIOTP-0101", "nowhere", "DNS server");
    }
  }

  @Test
  void afterAFailedConnectTryingGoesOn() {
    try (EndpointFixture it = new EndpointFixture(Map.of("connect.on.startup", false))) {
      it.transport.onStart = OnStart.BACK_OFF;
      it.activated();
      assertThatThrownBy(it.endpoint::connect).isInstanceOf(KuraConnectException.class);
      it.transport.last().recover();
      it.awaitConnected();
    }
  }

  @Test
  void connectWhileBackingOffTriesAtOnceAndReportsThatTry() throws Exception {
    try (EndpointFixture it = new EndpointFixture().activatedOffline()) {
      it.transport.onStart = OnStart.CONNECT;
      it.endpoint.connect();
      assertThat(it.endpoint.isConnected()).isTrue();
    }
  }

  @Test
  void aTryWithoutAnAnswerEndsTheWaitNotTheTrying() {
    try (EndpointFixture it = new EndpointFixture(Map.of("connect.on.startup", false))) {
      it.transport.onStart = OnStart.HANG;
      it.activated();
      ManualControl quick = new ManualControl(it.assembly(), Duration.ofMillis(50));
      assertThatThrownBy(quick::connect)
          .isInstanceOf(KuraConnectException.class)
          .hasMessageContainingAll("WIOTP-0103", "trying goes on");
      assertThat(it.transport.last().closed).isFalse();
    }
  }

  @Test
  void connectWithoutALayerSaysWhichOneIsMissing() {
    try (EndpointFixture it = new EndpointFixture()) {
      it.endpoint.activate(it.properties);
      assertThatThrownBy(it.endpoint::connect)
          .isInstanceOf(KuraConnectException.class)
          .hasMessageContaining("WIOTP-0302");
      // The wish is remembered.
      it.endpoint.bindTransport(it.transport);
      it.endpoint.bindOutbox(it.outbox);
      it.awaitConnected();
    }
  }

  @Test
  void connectWithABadOptionNamesIt(ExpectedLogs logs) {
    logs.expectError("not connecting: option role");
    try (EndpointFixture it = new EndpointFixture(Map.of("role", "king")).activated()) {
      assertThatThrownBy(it.endpoint::connect)
          .isInstanceOf(KuraConnectException.class)
          .hasMessageContainingAll("WIOTP-0301", "option role", "'king'");
    }
  }

  @Test
  void aTransportWithABadOptionIsShownAndEndsTheWaitSoon() {
    try (EndpointFixture it = new EndpointFixture()) {
      it.transport.problem = "option port must be a whole number";
      it.activated();
      assertThat(it.endpoint.getInfo().get("State reason")).contains("WIOTP-0301", "option port");
      long begin = System.nanoTime();
      assertThatThrownBy(it.endpoint::connect).hasMessageContaining("option port");
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));

      it.transport.problem = "";
      it.transport.last().recover();
      it.awaitConnected();
    }
  }

  @Test
  void disconnectIsOrderlyAndStaysDown() {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      RecordingListener listener = new RecordingListener();
      it.endpoint.registerCloudConnectionListener(listener);
      it.endpoint.disconnect();

      assertThat(it.endpoint.isConnected()).isFalse();
      await().until(() -> listener.heard.size() == 1);
      assertThat(listener.heard).containsExactly("disconnected");
      assertThat(it.endpoint.getInfo().get("State reason")).contains("WIOTP-0306");
      assertThat(it.transport.last().starts).hasValue(1);
    }
  }

  @Test
  void disconnectBeforeTheFirstConnectStops() {
    try (EndpointFixture it = new EndpointFixture().activatedOffline()) {
      it.endpoint.disconnect();
      await().until(() -> it.endpoint.getInfo().get("State").equals("STOPPED"));
    }
  }

  @Test
  void disconnectWithoutALayerIsRemembered() {
    try (EndpointFixture it = new EndpointFixture()) {
      it.endpoint.activate(it.properties);
      it.endpoint.disconnect();
      it.endpoint.bindOutbox(it.outbox);
      it.endpoint.bindTransport(it.transport);
      assertThat(it.transport.last().starts).hasValue(0);
    }
  }

  @Test
  void afterConnectTheAutomaticReconnectIsOnAgain() throws Exception {
    // Unlike Kura's own data service, which never reconnects by itself after a manual connect
    // (7.3).
    try (EndpointFixture it = new EndpointFixture().connected()) {
      it.endpoint.disconnect();
      it.endpoint.connect();
      it.transport.last().lose();
      await().until(() -> !it.endpoint.isConnected());
      it.transport.last().recover();
      it.awaitConnected();
    }
  }

  @Test
  void aRestartForgetsAPersonsDisconnect() {
    EndpointFixture it = new EndpointFixture().connected();
    it.endpoint.disconnect();
    it.close();
    try (EndpointFixture restarted = new EndpointFixture().connected()) {
      assertThat(restarted.endpoint.isConnected()).isTrue();
    }
  }

  @Test
  void isConnectedDoesNotWaitForAConnectThatHangs() {
    try (EndpointFixture it = new EndpointFixture(Map.of("connect.on.startup", false))) {
      it.transport.onStart = OnStart.HANG;
      it.activated();
      ManualControl slow = new ManualControl(it.assembly(), Duration.ofSeconds(2));
      CompletableFuture<Void> person =
          CompletableFuture.runAsync(
              () -> assertThatThrownBy(slow::connect).isInstanceOf(KuraConnectException.class));
      await().until(() -> it.transport.last().starts.get() == 1);
      assertThat(it.endpoint.isConnected()).isFalse();
      assertThat(it.endpoint.getInfo()).isNotEmpty();
      assertThat(person).isNotDone();
      it.endpoint.disconnect();
      person.join();
    }
  }
}
