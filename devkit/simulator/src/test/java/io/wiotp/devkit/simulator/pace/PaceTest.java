/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.registry.Quota;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final AtomicLong nanos = new AtomicLong();

  @Test
  @DisplayName("MQ-29 MQ-33 what one second may hold passes at once, the next message waits")
  void messages() {
    Pace pace = new Pace(new Quota.Rate(5, 0), nanos::get);
    for (int i = 0; i < 5; i++) {
      assertThat(pace.spend(1_000_000)).isZero();
    }
    assertThat(pace.spend(0)).isEqualTo(200);
    assertThat(pace.spend(0)).isEqualTo(400);
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(600));
    assertThat(pace.spend(0)).isZero();
  }

  @Test
  @DisplayName("MQ-29 MQ-33 bytes count as well, and a message larger than a second's may pass")
  void bytes() {
    Pace pace = new Pace(new Quota.Rate(5, 20_000), nanos::get);
    assertThat(pace.spend(20_000)).isZero();
    assertThat(pace.spend(100_000)).isEqualTo(5_000);
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(60));
    assertThat(pace.spend(20_000)).isZero();
  }

  @Test
  @DisplayName("MQ-36 less than one message a second can be meant too")
  void slow() {
    Pace pace = new Pace(new Quota.Rate(0.5, 0), nanos::get);
    assertThat(pace.spend(0)).isZero();
    assertThat(pace.spend(0)).isEqualTo(2_000);
  }

  @Test
  @DisplayName("MQ-32 MQ-33 MQ-34 MQ-35 MQ-36 MQ-37 the figures of the plans")
  void plans() {
    Quota lite = Quota.lite();
    Quota standard = Quota.standard();
    assertThat(lite.connections()).isEqualTo(new Quota.Rate(10, 0));
    assertThat(standard.connections()).isEqualTo(new Quota.Rate(300, 0));
    assertThat(lite.publish(ClientClass.DEVICE)).isEqualTo(new Quota.Rate(5, 20_000));
    assertThat(standard.publish(ClientClass.DEVICE)).isEqualTo(new Quota.Rate(10, 40_000));
    assertThat(lite.publish(ClientClass.GATEWAY)).isEqualTo(new Quota.Rate(50, 200_000));
    assertThat(standard.publish(ClientClass.GATEWAY)).isEqualTo(new Quota.Rate(100, 400_000));
    assertThat(lite.publish(ClientClass.APPLICATION)).isEqualTo(new Quota.Rate(10, 40_000));
    assertThat(standard.publish(ClientClass.SHARED_APPLICATION))
        .isEqualTo(new Quota.Rate(20, 80_000));
    assertThat(lite.publishHttp(ClientClass.DEVICE)).isEqualTo(new Quota.Rate(0.5, 2_000));
    assertThat(standard.publishHttp(ClientClass.GATEWAY)).isEqualTo(new Quota.Rate(10, 40_000));
    assertThat(lite.publishHttp(ClientClass.APPLICATION)).isEqualTo(new Quota.Rate(1, 4_000));
    assertThat(lite.commands().device()).isEqualTo(new Quota.Rate(1, 0));
    assertThat(standard.commands().gateway()).isEqualTo(new Quota.Rate(20, 80_000));
  }
}
