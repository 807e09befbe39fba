/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.endpoint;

import static io.wiotp.kura.connection.internal.endpoint.EndpointFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiotp.kura.connection.fake.RecordingListener;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.kura.cloud.CloudConnectionEstablishedEvent;
import org.eclipse.kura.cloud.CloudConnectionLostEvent;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.eclipse.kura.status.CloudConnectionStatusComponent;
import org.eclipse.kura.status.CloudConnectionStatusEnum;
import org.eclipse.kura.status.CloudConnectionStatusService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** Listeners, the console's events and the LED. */
@Timeout(20)
class NotificationTest {

  /** Posts nowhere, remembers everything. */
  private static final class RecordingEventAdmin implements EventAdmin {
    final List<Event> posted = new CopyOnWriteArrayList<>();

    @Override
    public void postEvent(Event event) {
      posted.add(event);
    }

    @Override
    public void sendEvent(Event event) {
      throw new AssertionError("would wait for the handlers");
    }

    List<String> topics() {
      return posted.stream().map(Event::getTopic).toList();
    }
  }

  /** Behaves like Kura's: keeps nothing but its components. */
  private static final class RecordingLeds implements CloudConnectionStatusService {
    final List<CloudConnectionStatusComponent> components = new CopyOnWriteArrayList<>();
    final List<CloudConnectionStatusEnum> shown = new CopyOnWriteArrayList<>();

    @Override
    public boolean updateStatus(
        CloudConnectionStatusComponent component, CloudConnectionStatusEnum status) {
      component.setNotificationStatus(status);
      shown.add(status);
      return true;
    }

    @Override
    public void register(CloudConnectionStatusComponent component) {
      components.add(component);
    }

    @Override
    public void unregister(CloudConnectionStatusComponent component) {
      components.remove(component);
    }
  }

  @Test
  void listenersHearThreeSeparateCauses() {
    try (EndpointFixture it = new EndpointFixture()) {
      RecordingListener listener = new RecordingListener();
      it.endpoint.registerCloudConnectionListener(listener);
      it.connected();
      it.transport.last().lose();
      it.transport.last().recover();
      await().until(() -> listener.heard.size() == 3);
      it.endpoint.disconnect();

      await().until(() -> listener.heard.size() == 4);
      assertThat(listener.heard)
          .containsExactly("established", "lost", "established", "disconnected");
      assertThat(listener.threads).containsOnly("wiotp-" + EndpointFixture.PID + "-notify");
    }
  }

  @Test
  void deactivationIsADisconnectToListeners() {
    EndpointFixture it = new EndpointFixture().connected();
    RecordingListener listener = new RecordingListener();
    it.endpoint.registerCloudConnectionListener(listener);
    it.close();
    await().until(() -> listener.heard.contains("disconnected"));
  }

  @Test
  void aRemovedListenerHearsNothing() {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      RecordingListener stays = new RecordingListener();
      RecordingListener goes = new RecordingListener();
      it.endpoint.registerCloudConnectionListener(goes);
      it.endpoint.registerCloudConnectionListener(stays);
      it.endpoint.unregisterCloudConnectionListener(goes);
      it.endpoint.disconnect();
      await().until(() -> !stays.heard.isEmpty());
      assertThat(goes.heard).isEmpty();
    }
  }

  @Test
  void aListenerRegisteredTwiceHearsOnce() {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      RecordingListener listener = new RecordingListener();
      RecordingListener last = new RecordingListener();
      it.endpoint.registerCloudConnectionListener(listener);
      it.endpoint.registerCloudConnectionListener(listener);
      it.endpoint.registerCloudConnectionListener(last);
      it.endpoint.disconnect();
      await().until(() -> !last.heard.isEmpty());
      assertThat(listener.heard).containsExactly("disconnected");
    }
  }

  @Test
  void aListenerThatHangsHoldsUpNeitherConnectionNorEvents() throws Exception {
    try (EndpointFixture it = new EndpointFixture()) {
      CountDownLatch entered = new CountDownLatch(1);
      CountDownLatch release = new CountDownLatch(1);
      it.endpoint.registerCloudConnectionListener(
          new RecordingListener() {
            @Override
            public void onConnectionEstablished() {
              entered.countDown();
              awaitQuietly(release);
            }
          });
      it.connected();
      assertThat(entered.await(5, TimeUnit.SECONDS)).isTrue();
      it.endpoint.accept(event("p1", "a"));
      await().until(() -> it.outbox.confirmed() == 1);
      it.transport.last().lose();
      await().until(() -> !it.endpoint.isConnected());
      release.countDown();
    }
  }

  @Test
  void theConsoleHearsOfEachChangeUnderThePidOfTheConnection() {
    try (EndpointFixture it = new EndpointFixture()) {
      RecordingEventAdmin admin = new RecordingEventAdmin();
      it.endpoint.bindEventAdmin(admin);
      it.connected();
      it.transport.last().lose();
      it.transport.last().recover();
      await().until(() -> admin.posted.size() == 3);
      it.endpoint.disconnect();
      await().until(() -> admin.posted.size() == 4);

      String established = "org/eclipse/kura/cloud/CloudConnectionStatus/ESTABLISHED";
      String lost = "org/eclipse/kura/cloud/CloudConnectionStatus/LOST";
      // LOST for an orderly disconnect, too (kura-contract 1.6).
      assertThat(admin.topics()).containsExactly(established, lost, established, lost);
      assertThat(admin.posted)
          .allSatisfy(
              e -> assertThat(e.getProperty("cloud.service.pid")).isEqualTo(EndpointFixture.PID));
      assertThat(admin.posted.get(0)).isInstanceOf(CloudConnectionEstablishedEvent.class);
      assertThat(admin.posted.get(1)).isInstanceOf(CloudConnectionLostEvent.class);
    }
  }

  @Test
  void deactivationTellsTheConsoleBeforeItReturns() {
    EndpointFixture it = new EndpointFixture();
    RecordingEventAdmin admin = new RecordingEventAdmin();
    it.endpoint.bindEventAdmin(admin);
    it.connected();
    await().until(() -> admin.posted.size() == 1);
    it.endpoint.deactivate();
    it.endpoint.unbindEventAdmin(admin);
    assertThat(admin.topics()).contains("org/eclipse/kura/cloud/CloudConnectionStatus/LOST");
    it.transport.close();
  }

  @Test
  void theLedFollowsTheConnectionWithLowPriority() {
    EndpointFixture it = new EndpointFixture();
    RecordingLeds leds = new RecordingLeds();
    it.endpoint.bindStatusService(leds);
    assertThat(leds.components).hasSize(1);
    assertThat(leds.components.get(0).getNotificationPriority())
        .isEqualTo(CloudConnectionStatusService.PRIORITY_LOW);
    it.connected();
    await().until(() -> leds.shown.contains(CloudConnectionStatusEnum.ON));
    it.transport.last().lose();
    await().until(() -> leds.shown.contains(CloudConnectionStatusEnum.SLOW_BLINKING));
    it.endpoint.disconnect();
    await().until(() -> leds.shown.get(leds.shown.size() - 1) == CloudConnectionStatusEnum.OFF);
    assertThat(leds.shown)
        .containsSubsequence(
            CloudConnectionStatusEnum.FAST_BLINKING,
            CloudConnectionStatusEnum.ON,
            CloudConnectionStatusEnum.SLOW_BLINKING,
            CloudConnectionStatusEnum.OFF);
    it.close();
    // Kura's own data service forgets this (1.9).
    assertThat(leds.components).isEmpty();
  }

  @Test
  void aLedServiceThatComesLaterShowsThePresentState() {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      RecordingLeds leds = new RecordingLeds();
      await()
          .untilAsserted(
              () -> {
                it.endpoint.bindStatusService(leds);
                assertThat(leds.shown).last().isEqualTo(CloudConnectionStatusEnum.ON);
              });
      it.endpoint.unbindStatusService(leds);
      assertThat(leds.components).isEmpty();
    }
  }

  @Test
  void aStatusOfNullIsTakenAsOff() {
    try (EndpointFixture it = new EndpointFixture()) {
      RecordingLeds leds = new RecordingLeds();
      it.endpoint.bindStatusService(leds);
      leds.components.get(0).setNotificationStatus(null);
      assertThat(leds.components.get(0).getNotificationStatus())
          .isEqualTo(CloudConnectionStatusEnum.OFF);
    }
  }

  @Test
  void aRollbackFromADeliveryListenerDoesNotDeadlock() throws Exception {
    EndpointFixture it = new EndpointFixture().connected();
    CountDownLatch done = new CountDownLatch(1);
    it.endpoint.addDeliveryListener(
        "p1",
        id -> {
          it.endpoint.deactivate();
          done.countDown();
        });
    it.endpoint.accept(event("p1", "a"));
    assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(it.transport.last().closed).isTrue();
    it.transport.close();
  }

  @Test
  void aRollbackFromAConnectionListenerDoesNotDeadlockEvenWhenAnotherThreadDoesIt()
      throws Exception {
    EndpointFixture it = new EndpointFixture();
    CountDownLatch done = new CountDownLatch(1);
    it.endpoint.registerCloudConnectionListener(
        new RecordingListener() {
          @Override
          public void onConnectionEstablished() {
            // As Kura: configurations are deleted on one thread while this one waits for it.
            Thread other = new Thread(it.endpoint::deactivate, "test-configuration");
            other.start();
            joinQuietly(other);
            done.countDown();
          }
        });
    it.activated();
    assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
    it.transport.close();
  }

  @Test
  void aRollbackOnTheTransportsThreadDoesNotDeadlock() {
    EndpointFixture it = new EndpointFixture().connected();
    // What a command that restores a snapshot does: it arrives through this very connection.
    it.transport
        .last()
        .listener
        .stateChanged(
            io.wiotp.kura.connection.fake.FakeConnection.status(
                io.wiotp.kura.api.ConnectionState.CONNECTED, null, ""));
    it.transport.runOnCallbackThread(it.endpoint::deactivate);
    assertThat(it.transport.last().closed).isTrue();
    it.transport.close();
  }

  @Test
  void aDisconnectFromAConnectionListenerDoesNotDeadlock() throws Exception {
    try (EndpointFixture it = new EndpointFixture()) {
      CountDownLatch done = new CountDownLatch(1);
      CloudConnectionListener listener =
          new RecordingListener() {
            @Override
            public void onConnectionEstablished() {
              it.endpoint.disconnect();
              done.countDown();
            }
          };
      it.endpoint.registerCloudConnectionListener(listener);
      it.activated();
      assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(it.endpoint.isConnected()).isFalse();
    }
  }

  @Test
  void aSubscriberIsRememberedWithoutEffect() {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      it.endpoint.registerSubscriber(Map.of(), message -> {});
      it.endpoint.registerSubscriber(Map.of(), message -> {});
      assertThat(it.endpoint.isConnected()).isTrue();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void joinQuietly(Thread thread) {
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
