/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiotp.kura.api.ConnectionStatus;
import io.wiotp.kura.api.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateMachineTest {
  private final List<ConnectionStatus> told = new ArrayList<>();
  private final StateMachine states =
      new StateMachine(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), Reason.STOPPED, "", told::add);

  @Test
  void shouldRefuseEveryMoveThatIsNotDrawn() {
    assertThatThrownBy(states::connected).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> states.backingOff(Reason.CONNECTION_LOST, "", Duration.ZERO))
        .isInstanceOf(IllegalStateException.class);
    states.connecting();
    assertThatThrownBy(states::connecting).isInstanceOf(IllegalStateException.class);
    states.connected();
    assertThatThrownBy(states::connecting).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(states::connected).isInstanceOf(IllegalStateException.class);
    states.backingOff(Reason.CONNECTION_LOST, "", Duration.ZERO);
    assertThatThrownBy(states::connected).isInstanceOf(IllegalStateException.class);
    assertThat(told).hasSize(3);
  }

  @Test
  void shouldSayWhenTheNextTryIsDueOnlyWhileBackingOff() {
    states.connecting();
    assertThat(states.status().retryAt()).isNull();
    states.backingOff(Reason.CONNECT_TIMED_OUT, "no answer", Duration.ofSeconds(3));
    assertThat(states.status().retryAt()).isEqualTo(Instant.EPOCH.plusSeconds(3));
    states.stopped(Reason.STOPPED_BY_PERSON, "button");
    assertThat(states.status().retryAt()).isNull();
    assertThat(states.status().detail()).isEqualTo("button");
  }
}
