/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.transport.Connection;
import io.wiotp.kura.transport.internal.FakePlatform.Answer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Subscriptions across sessions, in virtual time. */
class SubscriptionsTest extends ConnectionScenario {
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
}
