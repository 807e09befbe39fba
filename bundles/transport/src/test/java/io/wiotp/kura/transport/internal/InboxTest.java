/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.kura.transport.InboundMessage;
import io.wiotp.tests.support.ExpectedLogs;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InboxTest {
  private final ManualLoop loop = new ManualLoop();
  private final RecordingListener listener = new RecordingListener();
  private final AtomicInteger acknowledged = new AtomicInteger();

  private InboundMessage message() {
    return new InboundMessage("t", new byte[0], 1, false, false, acknowledged::incrementAndGet);
  }

  @Test
  void shouldRefuseAFloodInsteadOfFillingTheHeap() {
    Inbox inbox = new Inbox(loop, "g:o:t:d", listener);
    for (int i = 0; i < Inbox.MAX_WAITING + 500; i++) {
      inbox.offer(message());
    }
    loop.run();
    assertThat(listener.messages).hasSize(Inbox.MAX_WAITING);
    assertThat(acknowledged).hasValue(0);

    inbox.offer(message());
    loop.run();
    assertThat(listener.messages).hasSize(Inbox.MAX_WAITING + 1);
  }

  @Test
  void shouldSurviveAListenerThatThrows(ExpectedLogs logs) {
    logs.expectError("a listener failed on a message");
    AtomicInteger calls = new AtomicInteger();
    Inbox inbox =
        new Inbox(
            loop,
            "g:o:t:d",
            new RecordingListener() {
              @Override
              public void messageArrived(InboundMessage message) {
                calls.incrementAndGet();
                throw new IllegalStateException("listener");
              }
            });
    inbox.offer(message());
    inbox.offer(message());
    loop.run();
    assertThat(calls).hasValue(2);
  }

  @Test
  void shouldDeliverNothingAfterItsEnd() {
    Inbox inbox = new Inbox(loop, "g:o:t:d", listener);
    inbox.offer(message());
    inbox.close();
    loop.run();
    assertThat(listener.messages).isEmpty();
  }
}
