/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import static io.wiotp.kura.api.ConnectionState.BACKING_OFF;
import static io.wiotp.kura.api.ConnectionState.CONNECTED;
import static io.wiotp.kura.api.ConnectionState.CONNECTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.transport.Connection;
import io.wiotp.kura.transport.internal.FakePlatform.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * How a connection comes back after a failure, and what it makes of a second client, in virtual
 * time.
 */
class ReconnectTest extends ConnectionScenario {
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
}
