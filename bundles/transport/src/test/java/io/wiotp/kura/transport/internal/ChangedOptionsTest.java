/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import static io.wiotp.kura.api.ConnectionState.BACKING_OFF;
import static io.wiotp.kura.api.ConnectionState.CONNECTED;
import static io.wiotp.kura.api.ConnectionState.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.protocol.id.Role;
import io.wiotp.kura.transport.Connection;
import io.wiotp.kura.transport.internal.link.Scheme;
import io.wiotp.kura.transport.internal.state.BackoffPolicy;
import io.wiotp.tests.support.ExpectedLogs;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a connection does when options or the keystore change, in virtual time. */
class ChangedOptionsTest extends ConnectionScenario {
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
  void shouldStopWhenTheOptionsDoNotFitTheIdentity(ExpectedLogs logs) {
    logs.expectError("WIOTP-0301");
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
}
