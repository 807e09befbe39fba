/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiotp.tests.support.ExpectedLogs;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class NotifyThreadTest {
  private final NotifyThread thread = new NotifyThread("c");

  @Test
  void notificationsArriveInOrderOnOneNamedThread() {
    List<Integer> order = new CopyOnWriteArrayList<>();
    List<String> names = new CopyOnWriteArrayList<>();
    for (int i = 0; i < 500; i++) {
      int number = i;
      thread.confirmation(
          () -> {
            order.add(number);
            names.add(Thread.currentThread().getName());
          });
    }
    await().until(() -> order.size() == 500);
    assertThat(order).isSorted();
    assertThat(names).containsOnly("wiotp-c-notify");
    thread.close();
  }

  @Test
  void whenListenersDoNotKeepUpConfirmationsAreCountedOutAndStatesStillArrive() {
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger confirmations = new AtomicInteger();
    AtomicInteger states = new AtomicInteger();
    thread.state(() -> awaitQuietly(release));
    for (int i = 0; i < NotifyThread.CAPACITY + 1_000; i++) {
      thread.confirmation(confirmations::incrementAndGet);
    }
    thread.state(states::incrementAndGet);
    assertThat(thread.leftOut()).isGreaterThanOrEqualTo(1_000);
    release.countDown();

    await().until(() -> states.get() == 1);
    assertThat(confirmations.get() + thread.leftOut()).isEqualTo(NotifyThread.CAPACITY + 1_000);
    thread.close();
  }

  @Test
  void whatIsQueuedWhenItClosesIsStillDelivered() {
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger states = new AtomicInteger();
    thread.state(() -> awaitQuietly(release));
    thread.state(states::incrementAndGet);
    thread.close();
    thread.state(states::incrementAndGet);
    release.countDown();
    await().until(() -> states.get() == 1);
    assertThat(thread.leftOut()).isZero();
  }

  @Test
  void itMayBeClosedFromOneOfItsNotifications() {
    CountDownLatch closed = new CountDownLatch(1);
    thread.state(
        () -> {
          thread.close();
          closed.countDown();
        });
    awaitQuietly(closed);
  }

  @Test
  void aFailureEndsNeitherTheThreadNorTheCaller(ExpectedLogs logs) {
    logs.expectError("a listener failed");
    AtomicInteger states = new AtomicInteger();
    thread.state(
        () -> {
          throw new IllegalStateException("listener");
        });
    thread.state(states::incrementAndGet);
    await().until(() -> states.get() == 1);
    thread.close();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
