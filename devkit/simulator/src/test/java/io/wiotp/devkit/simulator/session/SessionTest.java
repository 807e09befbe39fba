/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.wiotp.devkit.simulator.ManualClock;
import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.topic.Address;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SessionTest {
  private final List<String> sent = new ArrayList<>();
  private final Outlet outlet =
      new Outlet() {
        @Override
        public boolean send(String topic, Buffer payload, boolean retain) {
          sent.add("0 " + payload);
          return true;
        }

        @Override
        public void send(
            String topic,
            Buffer payload,
            int qos,
            boolean duplicate,
            boolean retain,
            int packetId) {
          sent.add(qos + " " + payload + " #" + packetId + (duplicate ? " again" : ""));
        }

        @Override
        public void release(int packetId) {
          sent.add("release #" + packetId);
        }
      };

  private Session session;
  private int discarded;

  @BeforeEach
  void open() throws Exception {
    session =
        new Session(
            ClientId.parse("a:acme01:watch"),
            true,
            new SessionLimits(3, 2, 10, Duration.ofHours(1)),
            new ManualClock(),
            message -> true,
            () -> discarded++);
    session.attach(outlet);
  }

  @Test
  @DisplayName("MQ-27 no more than the window is under way; an acknowledgement makes room")
  void window() {
    deliver(1, "a", "b", "c");
    assertThat(sent).containsExactly("1 a #1", "1 b #2");
    session.acknowledged(1);
    assertThat(sent).endsWith("1 c #3");
  }

  @Test
  @DisplayName("MQ-13 a client that acknowledges nothing loses the oldest that waits")
  void full() {
    deliver(1, "a", "b", "c", "d", "e", "f");
    session.acknowledged(1);
    assertThat(sent).endsWith("1 d #3");
    assertThat(discarded).isEqualTo(1);
  }

  @Test
  @DisplayName("MQ-10 what was not acknowledged is sent again on reconnect, first and in order")
  void resend() {
    deliver(1, "a", "b");
    session.detach();
    deliver(1, "c");
    sent.clear();
    session.attach(outlet);
    session.acknowledged(1);
    assertThat(sent).containsExactly("1 a #1 again", "1 b #2 again", "1 c #3");
  }

  @Test
  @DisplayName("MQ-2 at QoS 2 a received message is released, not sent again")
  void exactlyOnce() {
    deliver(2, "a");
    session.receivedByClient(1);
    session.detach();
    session.attach(outlet);
    session.completed(1);
    assertThat(sent).containsExactly("2 a #1", "release #1", "release #1");
  }

  @Test
  @DisplayName("MQ-2 a repeated publication at QoS 2 is recognized until its release")
  void repeated() {
    assertThat(session.begin(7)).isTrue();
    assertThat(session.begin(7)).isFalse();
    session.end(7);
    assertThat(session.begin(7)).isTrue();
  }

  @Test
  @DisplayName("MQ-29 a session with a full queue says so, and again when it has caught up")
  void congestion() {
    List<String> relieved = new ArrayList<>();
    deliver(1, "a", "b", "c");
    assertThat(session.congested()).isNull();
    deliver(1, "d");
    assertThat(session.congested()).isSameAs(session);
    session.onRelief(() -> relieved.add("now"));
    session.acknowledged(1);
    assertThat(relieved).isEmpty();
    session.acknowledged(2);
    assertThat(relieved).containsExactly("now");
  }

  @Test
  @DisplayName("MQ-29 nobody waits for a client that has stopped, until it acknowledges again")
  void stalled() {
    List<String> relieved = new ArrayList<>();
    deliver(1, "a", "b", "c", "d", "e");
    session.onRelief(() -> relieved.add("stalled"));
    session.stall();
    assertThat(relieved).containsExactly("stalled");
    assertThat(session.congested()).isNull();
    session.acknowledged(1);
    assertThat(session.congested()).isSameAs(session);
    session.onRelief(() -> relieved.add("gone"));
    session.detach();
    assertThat(relieved).endsWith("gone");
  }

  @Test
  @DisplayName("an acknowledgement of the wrong kind changes nothing")
  void wrongKind() {
    deliver(2, "a", "b", "c");
    session.acknowledged(1);
    session.completed(99);
    assertThat(sent).hasSize(2);
  }

  private void deliver(int qos, String... payloads) {
    for (String payload : payloads) {
      Address address = Address.monitor(new DeviceKey("t", "d"));
      session.deliver(new Message(address, qos, Buffer.buffer(payload)), qos);
    }
  }
}
