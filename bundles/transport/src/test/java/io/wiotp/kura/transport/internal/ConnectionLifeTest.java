/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import static io.wiotp.kura.api.ConnectionState.BACKING_OFF;
import static io.wiotp.kura.api.ConnectionState.CONNECTED;
import static io.wiotp.kura.api.ConnectionState.CONNECTING;
import static io.wiotp.kura.api.ConnectionState.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.transport.Connection;
import io.wiotp.kura.transport.internal.FakePlatform.Answer;
import io.wiotp.tests.support.ExpectedLogs;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** The life of a connection from its start to its end, in virtual time. */
class ConnectionLifeTest extends ConnectionScenario {
  @Test
  void shouldStayStoppedUntilItIsStarted() {
    Connection connection = open();
    loop.advance(Duration.ofHours(1));

    assertThat(connection.status().state()).isEqualTo(STOPPED);
    assertThat(connection.status().reason()).isEqualTo(Reason.STOPPED);
    assertThat(platform.sessions).isEmpty();
  }

  @Test
  void shouldNameTheAddressMadeOfOrganizationAndDomain() {
    Connection connection = started(); // CON-1

    assertThat(connection.serverUri()).isEqualTo("ssl://abc123.messaging.example.org:8883");
    assertThat(platform.last().request.serverUri()).isEqualTo(connection.serverUri());
    assertThat(platform.last().request.tls()).isSameAs(tls);
  }

  @Test
  void shouldNotConnectTwiceWhenStartedTwice() {
    Connection connection = started();
    connection.start();
    loop.run();

    assertThat(platform.sessions).hasSize(1);
    assertThat(listener.states()).containsExactly(CONNECTING, CONNECTED);
  }

  @Test
  void shouldStopWithTheGivenReasonFromEveryState() {
    Connection connection = started();
    connection.stop(Reason.STOPPED_BY_PERSON, "button");
    loop.run();
    assertThat(connection.status().state()).isEqualTo(STOPPED);
    assertThat(connection.status().reason()).isEqualTo(Reason.STOPPED_BY_PERSON);
    assertThat(platform.last().closed).isTrue();

    platform.answer = Answer.silence();
    connection.start();
    loop.run();
    connection.stop(Reason.STOPPED_BY_PERSON, "button");
    loop.run();
    assertThat(connection.status().state()).isEqualTo(STOPPED);

    platform.answer = Answer.refuse(Reason.PLATFORM_UNAVAILABLE);
    connection.start();
    loop.run();
    assertThat(connection.status().state()).isEqualTo(BACKING_OFF);
    connection.stop(Reason.STOPPED_BY_PERSON, "button");
    loop.advance(Duration.ofHours(1));
    assertThat(connection.status().state()).isEqualTo(STOPPED);
    assertThat(platform.sessions).hasSize(3);
    assertThat(loop.timers()).isZero();
  }

  @Test
  void shouldWaitForTheOldSocketBeforeItConnectsAgain() {
    platform.slowClose = true;
    Connection connection = started();
    connection.stop(Reason.STOPPED_BY_PERSON, "");
    connection.start();
    loop.run();
    assertThat(platform.sessions).hasSize(1); // else we would throw ourselves out, MQ-65
    platform.sessions.get(0).gone.complete(null);
    loop.run();

    assertThat(connection.status().connected()).isTrue();
    assertThat(platform.sessions).hasSize(2);
  }

  @Test
  void shouldRefuseToPublishWithTheReasonOfTheState() {
    Connection connection = open();
    assertThatThrownBy(() -> connection.publish("t", PAYLOAD, 1).toCompletableFuture().join())
        .isInstanceOf(CompletionException.class)
        .hasMessageContaining("WIOTP-0307");
    platform.answer = Answer.refuse(Reason.NOT_AUTHORIZED);
    connection.start();
    loop.run();
    assertThatThrownBy(() -> connection.publish("t", PAYLOAD, 1).toCompletableFuture().join())
        .hasMessageContaining("WIOTP-0201");
    assertThatThrownBy(() -> connection.publish("t", PAYLOAD, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("qos");
  }

  @Test
  void shouldPublishOnlyThroughTheSessionThatIsMeant() {
    Connection connection = open();
    assertThat(connection.session()).isZero();
    connection.start();
    loop.run();
    long first = connection.session();
    assertThat(first).isPositive();
    connection.stop(Reason.STOPPED_BY_PERSON, "");
    connection.start();
    loop.run();
    assertThat(connection.session()).isPositive().isNotEqualTo(first);

    assertThat(connection.publish(first, "t", PAYLOAD, 1).toCompletableFuture())
        .isCompletedExceptionally();
    assertThat(connection.publish(connection.session(), "t", PAYLOAD, 1).toCompletableFuture())
        .isNotCompletedExceptionally();
  }

  @Test
  void shouldSurviveAListenerThatThrows(ExpectedLogs logs) {
    logs.expectError("a listener failed on state");
    configure(link(""));
    Connection connection =
        core.open(
            Fixtures.GATEWAY,
            Fixtures.TOKEN,
            new RecordingListener() {
              @Override
              public void stateChanged(io.wiotp.kura.api.ConnectionStatus status) {
                throw new IllegalStateException("listener");
              }
            });
    connection.start();
    loop.run();

    assertThat(connection.status().connected()).isTrue();
  }

  @Test
  void shouldEndForGoodWhenClosed() {
    Connection connection = started();
    CompletableFuture<Void> subscription =
        connection.subscribe("iotdm-1/#", 1).toCompletableFuture();
    connection.close();
    connection.close();
    connection.start();
    loop.advance(Duration.ofHours(1));

    assertThat(connection.status().state()).isEqualTo(STOPPED);
    assertThat(platform.sessions).hasSize(1);
    assertThat(platform.last().closed).isTrue();
    assertThat(subscription).isDone();
    assertThat(loop.timers()).isZero();
    assertThatThrownBy(() -> connection.subscribe("x", 1).toCompletableFuture().join())
        .hasMessageContaining("WIOTP-0307");
  }

  @Test
  void shouldCloseItsConnectionsWithTheTransport() {
    Connection connection = started();
    core.close(() -> {});
    loop.run();

    assertThat(connection.status().state()).isEqualTo(STOPPED);
    assertThat(platform.last().closed).isTrue();
    Connection late = core.open(Fixtures.GATEWAY, Fixtures.TOKEN, listener);
    late.start();
    loop.run();
    assertThat(platform.sessions).hasSize(1);
  }

  @Test
  void shouldInsistOnATokenExceptForQuickstart() {
    configure(link(""));
    assertThatThrownBy(() -> core.open(Fixtures.GATEWAY, null, listener))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> core.open(Fixtures.QUICKSTART, Fixtures.TOKEN, listener))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
