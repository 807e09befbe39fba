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
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.protocol.id.Role;
import io.wiotp.kura.transport.Connection;
import io.wiotp.kura.transport.internal.FakePlatform.Answer;
import io.wiotp.kura.transport.internal.link.LinkSettings;
import io.wiotp.kura.transport.internal.link.Scheme;
import io.wiotp.kura.transport.internal.session.Failure;
import io.wiotp.kura.transport.internal.state.BackoffPolicy;
import io.wiotp.kura.transport.internal.tls.TlsSockets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of a connection, in virtual time. */
class ConnectionLifeTest {
  private static final BackoffPolicy BACKOFF =
      new BackoffPolicy(Duration.ofSeconds(1), Duration.ofSeconds(300), Duration.ofSeconds(30));
  private static final byte[] PAYLOAD = {1};

  private final ManualLoop loop = new ManualLoop();
  private final FakePlatform platform = new FakePlatform();
  private final RecordingListener listener = new RecordingListener();
  private RefusedException tlsProblem;
  private SSLSocketFactory tls = sockets();
  private final TransportCore core =
      new TransportCore(
          new Environment("test", loop, loop.clock(), new Random(7), platform, this::tls));

  private static SSLSocketFactory sockets() {
    try {
      return TlsSockets.of(null, new KeyManager[0]);
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private SSLSocketFactory tls() throws RefusedException {
    if (tlsProblem != null) {
      throw tlsProblem;
    }
    return tls;
  }

  private static LinkSettings link(String host) {
    return Fixtures.link(host, 0, Scheme.TLS);
  }

  private void configure(LinkSettings link) {
    core.configure(new TransportSettings(link, BACKOFF, 100));
    loop.run();
  }

  private Connection open() {
    configure(link(""));
    return core.open(Fixtures.GATEWAY, Fixtures.TOKEN, listener);
  }

  private Connection started() {
    Connection connection = open();
    connection.start();
    loop.run();
    return connection;
  }

  private static Failure lost() {
    return new Failure(Reason.CONNECTION_LOST, "cable");
  }

  private static Failure kicked() {
    return new Failure(Reason.CONNECTION_LOST, "closed by the other side", true);
  }

  @Test
  void shouldStayStoppedUntilItIsStarted() {
    Connection connection = open();
    loop.advance(Duration.ofHours(1));

    assertThat(connection.status().state()).isEqualTo(STOPPED);
    assertThat(connection.status().reason()).isEqualTo(Reason.STOPPED);
    assertThat(platform.sessions).isEmpty();
  }

  @Test
  void shouldNameTheAddressMadeOfOrganisationAndDomain() {
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
  void shouldTryForEverWithinTheCeilingOfTheBackOff() {
    platform.answer = Answer.refuse(Reason.CONNECTION_REFUSED);
    started();
    loop.advance(Duration.ofDays(1));

    // The ceiling is 300 s, so the mean is 150 s: 576 tries a day, and never a storm.
    assertThat(platform.sessions.size()).isBetween(450, 750);
    assertThat(listener.last().state()).isEqualTo(BACKING_OFF);
    assertThat(listener.last().retryAt()).isAfter(listener.last().since());
    assertThat(loop.timers()).isEqualTo(1);
  }

  @Test
  void shouldWaitLongerAfterTheCredentialsWereRefused() {
    platform.answer = Answer.refuse(Reason.NOT_AUTHORIZED); // AUTH-8
    started();
    Duration wait = Duration.between(listener.last().since(), listener.last().retryAt());

    assertThat(wait).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
    loop.advance(Duration.ofHours(1));
    assertThat(platform.sessions.size()).isLessThan(30);
  }

  @Test
  void shouldGiveUpATryThatNobodyAnswers() {
    platform.answer = Answer.silence();
    started();
    loop.advance(Duration.ofSeconds(9));
    assertThat(listener.last().state()).isEqualTo(CONNECTING);
    loop.advance(Duration.ofSeconds(1));

    assertThat(listener.last().state()).isEqualTo(BACKING_OFF);
    assertThat(listener.last().reason()).isEqualTo(Reason.CONNECT_TIMED_OUT);
    assertThat(platform.sessions.get(0).closed).isTrue();
  }

  @Test
  void shouldNotListenToATryThatWasGivenUp() {
    platform.answer = Answer.silence();
    started();
    loop.advance(Duration.ofSeconds(10));
    FakePlatform.FakeSession old = platform.sessions.get(0);
    int before = listener.statuses.size();
    old.accept(false);
    old.listener.ended(lost());
    loop.run();

    assertThat(listener.statuses).hasSize(before);
  }

  @Test
  void shouldTryAtOnceWhenStartedWhileBackingOff() {
    platform.answer = Answer.refuse(Reason.NOT_AUTHORIZED);
    Connection connection = started();
    platform.answer = Answer.accept();
    connection.start();
    loop.run();

    assertThat(connection.status().connected()).isTrue();
    assertThat(loop.timers()).isZero();
  }

  @Test
  void shouldStartSmallAgainAfterAStableMinute() {
    platform.answer = Answer.refuse(Reason.CONNECTION_REFUSED);
    started();
    loop.advance(Duration.ofHours(2));
    platform.answer = Answer.accept();
    loop.advance(Duration.ofMinutes(6));
    assertThat(listener.last().state()).isEqualTo(CONNECTED);
    loop.advance(Duration.ofMinutes(1));
    platform.last().breaks(lost());
    loop.run();

    assertThat(Duration.between(listener.last().since(), listener.last().retryAt()))
        .isLessThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void shouldNotStartSmallAgainAfterAConnectionThatBrokeAtOnce() {
    started();
    for (int i = 0; i < 12; i++) {
      platform.last().breaks(lost());
      loop.run();
      loop.advance(Duration.between(listener.last().since(), listener.last().retryAt()));
      assertThat(listener.last().state()).isEqualTo(CONNECTED);
    }
    assertThat(loop.nanos()).isGreaterThan(Duration.ofSeconds(120).toNanos());
  }

  @Test
  void shouldRecogniseASecondClientWithTheSameId() {
    started(); // MQ-65, ERR-300
    for (int i = 0; i < 3; i++) {
      assertThat(listener.sawReason(Reason.CLIENT_ID_IN_USE)).isFalse();
      platform.last().breaks(kicked());
      loop.run();
      loop.advance(Duration.ofSeconds(i == 2 ? 0 : 10));
    }
    assertThat(listener.last().reason()).isEqualTo(Reason.CLIENT_ID_IN_USE);
    assertThat(Duration.between(listener.last().since(), listener.last().retryAt()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void shouldNotSuspectASecondClientWhenTheCableBreaks() {
    started();
    for (int i = 0; i < 10; i++) {
      platform.last().breaks(lost());
      loop.advance(Duration.ofMinutes(6));
    }
    assertThat(listener.sawReason(Reason.CLIENT_ID_IN_USE)).isFalse();
  }

  @Test
  void shouldNotSuspectASecondClientWhenTheBrokerRestartsEveryHour() {
    started();
    for (int i = 0; i < 10; i++) {
      platform.last().breaks(kicked());
      loop.advance(Duration.ofHours(1));
    }
    assertThat(listener.sawReason(Reason.CLIENT_ID_IN_USE)).isFalse();
  }

  @Test
  void twoConnectionsWithOneClientIdDoNotStorm() {
    platform.exclusive = true;
    RecordingListener other = new RecordingListener();
    started();
    core.open(Fixtures.GATEWAY, Fixtures.TOKEN, other).start();
    loop.advance(Duration.ofMinutes(10));
    int early = platform.sessions.size();
    loop.advance(Duration.ofHours(24));
    int daily = platform.sessions.size() - early;

    assertThat(early).isLessThan(40);
    // Each waits 150 to 300 s: 2 clients make at most 1,152 connects a day.
    assertThat(daily).isBetween(300, 1_152);
    assertThat(listener.sawReason(Reason.CLIENT_ID_IN_USE)).isTrue();
    assertThat(other.sawReason(Reason.CLIENT_ID_IN_USE)).isTrue();
    assertThat(platform.up()).isLessThanOrEqualTo(1);
  }

  @Test
  void oneOfTwoConnectionsRecoversWhenTheOtherLeaves() {
    platform.exclusive = true;
    Connection first = started();
    Connection second = core.open(Fixtures.GATEWAY, Fixtures.TOKEN, new RecordingListener());
    second.start();
    loop.advance(Duration.ofHours(1));
    second.close();
    loop.advance(Duration.ofMinutes(6));

    assertThat(first.status().connected()).isTrue();
    loop.advance(Duration.ofMinutes(30));
    platform.last().breaks(lost());
    loop.advance(Duration.ofSeconds(1));
    assertThat(first.status().connected()).isTrue();
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
  void shouldRestoreSubscriptionsBeforeItSaysConnected() {
    Connection connection = started();
    connection.subscribe("iot-2/type/+/id/+/cmd/+/fmt/+", 1);
    connection.subscribe("iotdm-1/#", 1);
    loop.run();
    platform.last().breaks(lost());
    loop.advance(Duration.ofSeconds(1));

    assertThat(platform.sessions).hasSize(2);
    assertThat(platform.last().subscribed)
        .containsExactly("iot-2/type/+/id/+/cmd/+/fmt/+", "iotdm-1/#");
  }

  @Test
  void shouldNotRepeatSubscriptionsThatAResumedSessionStillHas() {
    Connection connection = started(); // REQ-8
    connection.subscribe("iotdm-1/#", 1);
    loop.run();
    platform.answer = Answer.silence();
    platform.last().breaks(lost());
    loop.advance(Duration.ofSeconds(1));
    connection.subscribe("iot-2/notify", 1);
    loop.run();
    platform.last().accept(true);
    loop.run();

    assertThat(platform.last().subscribed).containsExactly("iot-2/notify");
  }

  @Test
  void shouldReportARefusedSubscriptionAndAskAgainInTheNextSession() {
    Connection connection = started(); // MQ-83
    CompletableFuture<Void> answer = connection.subscribe("refused/a", 1).toCompletableFuture();
    loop.run();

    assertThatThrownBy(answer::join)
        .hasCauseInstanceOf(RefusedException.class)
        .hasMessageContaining("WIOTP-0206");
    platform.last().breaks(lost());
    loop.advance(Duration.ofSeconds(1));
    assertThat(platform.last().subscribed).containsExactly("refused/a");
  }

  @Test
  void shouldCompleteASubscriptionMadeWhileDisconnectedWithTheFirstAnswer() {
    Connection connection = open();
    CompletableFuture<Void> answer = connection.subscribe("iotdm-1/#", 1).toCompletableFuture();
    loop.run();
    assertThat(answer).isNotDone();
    connection.start();
    loop.run();

    assertThat(answer).isCompleted();
    connection.unsubscribe("iotdm-1/#");
    loop.run();
    assertThat(platform.last().unsubscribed).containsExactly("iotdm-1/#");
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
  void shouldStopOnWrongOptionsAndComeBackWhenTheyAreCorrected() {
    Connection connection = started();
    core.misconfigure("option port must be a whole number from 0 to 65535 but is 'x'");
    loop.run();
    assertThat(connection.status().state()).isEqualTo(STOPPED);
    assertThat(connection.status().reason()).isEqualTo(Reason.OPTION_INVALID);
    assertThat(connection.status().detail()).contains("port");
    assertThat(connection.serverUri()).isEmpty();

    configure(link(""));
    assertThat(connection.status().connected()).isTrue();
  }

  @Test
  void shouldShowWrongOptionsOnAConnectionThatWasNeverStarted() {
    core.misconfigure("option host must be …");
    Connection connection = core.open(Fixtures.GATEWAY, Fixtures.TOKEN, listener);
    assertThat(connection.status().reason()).isEqualTo(Reason.OPTION_INVALID);

    configure(link(""));
    assertThat(connection.status().state()).isEqualTo(STOPPED);
    assertThat(connection.status().reason()).isEqualTo(Reason.STOPPED);
    assertThat(platform.sessions).isEmpty();
  }

  @Test
  void shouldStopWhenTheOptionsDoNotFitTheIdentity() {
    core.configure(
        new TransportSettings(Fixtures.link("broker.example.org", 0, Scheme.TCP), BACKOFF, 100));
    Connection connection = core.open(Fixtures.GATEWAY, Fixtures.TOKEN, listener);
    connection.start();
    loop.run();

    assertThat(connection.status().reason()).isEqualTo(Reason.OPTION_INVALID); // TLS-13
    assertThat(connection.status().detail()).contains("scheme").contains("plain.allowed");
    assertThat(listener.states()).containsExactly(STOPPED);
  }

  @Test
  void shouldReconnectForAChangedHostButNotForAChangedWindowOrBackOff() {
    Connection connection = started();
    core.configure(
        new TransportSettings(
            link(""),
            new BackoffPolicy(Duration.ofSeconds(2), Duration.ofSeconds(9), Duration.ofSeconds(3)),
            7));
    loop.run();
    assertThat(platform.sessions).hasSize(1);
    assertThat(core.inFlightWindow(Role.GATEWAY)).isEqualTo(7);

    configure(link("other.example.org"));
    assertThat(platform.sessions).hasSize(2);
    assertThat(platform.sessions.get(0).closed).isTrue();
    assertThat(connection.serverUri()).isEqualTo("ssl://other.example.org:8883");
    assertThat(connection.status().connected()).isTrue();
  }

  @Test
  void shouldCapTheWindowOfDevices() {
    configure(link("")); // MQ-27
    assertThat(core.inFlightWindow(Role.GATEWAY)).isEqualTo(100);
    assertThat(core.inFlightWindow(Role.DEVICE)).isEqualTo(10);
    assertThat(core.inFlightWindow(Role.QUICKSTART)).isEqualTo(10);
  }

  @ParameterizedTest
  @EnumSource(
      value = Reason.class,
      names = {"KEYSTORE_MISSING", "KEYSTORE_UNUSABLE"})
  void shouldBackOffWithoutAKeystoreAndConnectSoonAfterItAppears(Reason reason) {
    tlsProblem = new RefusedException(reason, "(kura.service.pid=SSLKeystore)");
    Connection connection = started();
    assertThat(connection.status().state()).isEqualTo(BACKING_OFF);
    assertThat(connection.status().reason()).isEqualTo(reason);
    assertThat(platform.sessions).isEmpty();

    loop.advance(Duration.ofHours(1));
    tlsProblem = null;
    core.trustChanged();
    loop.advance(TransportCore.TRUST_DELAY);
    assertThat(connection.status().connected()).isTrue();
  }

  @Test
  void shouldReconnectOnceAfterSeveralChangesOfTheKeystore() {
    Connection connection = started();
    for (int i = 0; i < 5; i++) {
      tls = sockets();
      core.trustChanged();
      loop.advance(Duration.ofSeconds(1));
    }
    assertThat(platform.sessions).hasSize(1);
    loop.advance(Duration.ofMinutes(10));

    assertThat(platform.sessions).hasSize(2);
    assertThat(platform.last().request.tls()).isSameAs(tls);
    assertThat(connection.status().connected()).isTrue();
  }

  @Test
  void shouldKeepTheSessionWhenTheKeystoreDidNotReallyChange() {
    started();
    core.trustChanged();
    loop.advance(Duration.ofMinutes(1));
    tlsProblem = new RefusedException(Reason.KEYSTORE_MISSING, "gone");
    core.trustChanged();
    loop.advance(Duration.ofMinutes(1));

    assertThat(platform.sessions).hasSize(1);
    assertThat(listener.last().state()).isEqualTo(CONNECTED);
  }

  @Test
  void shouldSurviveAListenerThatThrows() {
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
