/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.endpoint;

import static io.wiotp.kura.connection.internal.endpoint.EndpointFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.connection.fake.FakeConnection;
import io.wiotp.kura.connection.fake.RecordingListener;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.tests.support.ExpectedLogs;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(20)
class DeliveryTest {

  @Test
  void anAcceptedEventReachesThePlatformOnTheGatewaysTypedTopic() throws Exception {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      EntryId id = it.endpoint.accept(event("p1", "{}")).toCompletableFuture().get();

      await().until(() -> it.outbox.confirmed() == 1);
      FakeConnection.Sent sent = it.transport.last().sent.get(0);
      // EVT-2
      assertThat(sent.topic()).isEqualTo("iot-2/type/asset/id/boiler/evt/data/fmt/json");
      assertThat(sent.qos()).isEqualTo(1);
      assertThat(id).isEqualTo(new EntryId(1));
    }
  }

  @Test
  void eventsAcceptedWhileOfflineGoOutInOrderWhenItConnects() {
    try (EndpointFixture it = new EndpointFixture().activatedOffline()) {
      for (int i = 0; i < 50; i++) {
        it.endpoint.accept(event("p1", "" + i));
      }
      it.transport.last().recover();

      await().until(() -> it.outbox.confirmed() == 50);
      assertThat(payloads(it.transport.last())).containsExactlyElementsOf(numbers(0, 50));
    }
  }

  @Test
  void neverMoreThanTheWindowIsUnconfirmed() {
    try (EndpointFixture it = new EndpointFixture()) {
      it.transport.acknowledges = false;
      it.transport.window = 3;
      it.connected();
      for (int i = 0; i < 10; i++) {
        it.endpoint.accept(event("p1", "" + i));
      }

      await().until(() -> it.transport.last().sent.size() == 3);
      // MQ-27: only an answer makes room.
      it.transport.last().sent.get(0).answer().complete(null);
      await().until(() -> it.transport.last().sent.size() == 4);
      assertThat(it.outbox.inFlight()).isEqualTo(3);
      assertThat(it.outbox.windowSizes).containsOnly(3);
    }
  }

  @Test
  void afterALossExactlyWhatWasUnconfirmedComesAgainInOrder() {
    try (EndpointFixture it = new EndpointFixture()) {
      it.transport.acknowledges = false;
      it.transport.window = 5;
      it.connected();
      for (int i = 0; i < 8; i++) {
        it.endpoint.accept(event("p1", "" + i));
      }
      FakeConnection connection = it.transport.last();
      await().until(() -> connection.sent.size() == 5);
      connection.sent.get(0).answer().complete(null);
      connection.sent.get(2).answer().complete(null);
      await().until(() -> connection.sent.size() == 7);

      connection.lose();
      await().until(() -> !it.endpoint.isConnected());
      connection.sent.clear();
      it.transport.acknowledges = true;
      connection.recover();

      await().until(() -> it.outbox.confirmed() == 8);
      assertThat(payloads(connection)).containsExactly("1", "3", "4", "5", "6", "7");
    }
  }

  @Test
  void anEventThatThePlatformWouldNeverTakeIsSetAsideAndBlocksNobody() {
    try (EndpointFixture it = new EndpointFixture()) {
      it.activated();
      // Stored by an earlier configuration: straight into the outbox.
      it.outbox.append(event("p1", "x".repeat(131_073)));
      it.outbox.append(event("p1", "good"));

      await().until(() -> it.outbox.confirmed() == 1);
      assertThat(it.outbox.setAside).containsExactly(Reason.PAYLOAD_TOO_LARGE);
      assertThat(payloads(it.transport.last())).containsExactly("good");
    }
  }

  @Test
  void anEventThatMakesTheTransportThrowIsSetAsideAfterThreeTries(ExpectedLogs logs) {
    logs.expectError("the transport fails with");
    try (EndpointFixture it = new EndpointFixture().connected()) {
      FakeConnection connection = it.transport.last();
      connection.publishFailure = new IllegalStateException("defect");
      it.endpoint.accept(event("p1", "poison"));
      await().until(() -> it.outbox.setAside.size() == 1);
      connection.publishFailure = null;
      it.endpoint.accept(event("p1", "good"));

      await().until(() -> it.outbox.confirmed() == 1);
      assertThat(it.outbox.setAside).containsExactly(Reason.REFUSED_BY_PLATFORM);
      assertThat(payloads(connection)).containsExactly("good");
    }
  }

  @Test
  void anOutboxThatFailsForAWhileIsTriedAgain(ExpectedLogs logs) {
    logs.expectError("sending failed, trying again and again");
    try (EndpointFixture it = new EndpointFixture()) {
      it.outbox.windowFailure = new IllegalStateException("outbox");
      it.connected();
      it.endpoint.accept(event("p1", "a"));
      await().until(() -> it.outbox.windowTries.get() >= 2);
      it.outbox.windowFailure = null;
      await().until(() -> it.outbox.confirmed() == 1);
    }
  }

  @Test
  void aPublishThatFailsWhileTheSessionStandsIsTriedAgain() {
    try (EndpointFixture it = new EndpointFixture()) {
      it.transport.acknowledges = false;
      it.connected();
      it.endpoint.accept(event("p1", "a"));
      FakeConnection connection = it.transport.last();
      await().until(() -> connection.sent.size() == 1);
      it.transport.acknowledges = true;
      connection
          .sent
          .get(0)
          .answer()
          .completeExceptionally(new RefusedException(Reason.CONNECTION_LOST, "buffer"));

      await().until(() -> it.outbox.confirmed() == 1);
      assertThat(payloads(connection)).containsExactly("a", "a");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Reason.class,
      names = {"STOPPED_BY_PERSON", "STOPPED", "OPTION_INVALID", "CONNECTION_LOST"})
  void anEventIsNotBlamedForTheEndOfItsSession(Reason why) {
    // Some of these no retry cures, but that is not the fault of the event.
    try (EndpointFixture it = new EndpointFixture()) {
      it.transport.acknowledges = false;
      it.connected();
      it.endpoint.accept(event("p1", "a"));
      FakeConnection connection = it.transport.last();
      await().until(() -> connection.sent.size() == 1);
      connection.sent.get(0).answer().completeExceptionally(new RefusedException(why, ""));

      await().until(() -> connection.sent.size() == 2);
      assertThat(it.outbox.setAside).isEmpty();
    }
  }

  @Test
  void anEventThatTheTransportRefusesIsSetAside() {
    try (EndpointFixture it = new EndpointFixture()) {
      it.transport.acknowledges = false;
      it.connected();
      it.endpoint.accept(event("p1", "a"));
      FakeConnection connection = it.transport.last();
      await().until(() -> connection.sent.size() == 1);
      connection
          .sent
          .get(0)
          .answer()
          .completeExceptionally(new RefusedException(Reason.REFUSED_BY_PLATFORM, ""));

      await().until(() -> it.outbox.setAside.equals(List.of(Reason.REFUSED_BY_PLATFORM)));
    }
  }

  @Test
  void qos0IsConfirmedWhenWrittenAndNobodyIsTold() {
    try (EndpointFixture it = new EndpointFixture()) {
      it.transport.acknowledges = false;
      it.connected();
      RecordingListener listener = new RecordingListener();
      it.endpoint.registerCloudDeliveryListener(listener);
      it.endpoint.accept(event("p1", "zero", 0));
      await().until(() -> it.outbox.confirmed() == 1);
      it.transport.acknowledges = true;
      it.endpoint.accept(event("p1", "one", 1));

      await().until(() -> !listener.heard.isEmpty());
      assertThat(listener.heard).containsExactly("confirmed 2");
    }
  }

  @Test
  void aConfirmationReachesOnlyThePublisherItBelongsTo() {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      List<EntryId> first = new CopyOnWriteArrayList<>();
      List<EntryId> second = new CopyOnWriteArrayList<>();
      it.endpoint.addDeliveryListener("p1", first::add);
      it.endpoint.addDeliveryListener("p2", second::add);
      it.endpoint.accept(event("p1", "a"));
      it.endpoint.accept(event("p2", "b"));
      it.endpoint.accept(event("p1", "c"));

      await().until(() -> first.size() + second.size() == 3);
      assertThat(first).containsExactly(new EntryId(1), new EntryId(3));
      assertThat(second).containsExactly(new EntryId(2));
    }
  }

  @Test
  void aListenerOfTheEndpointHearsOfAllEventsUntilItIsRemoved() {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      RecordingListener listener = new RecordingListener();
      it.endpoint.registerCloudDeliveryListener(listener);
      it.endpoint.accept(event("p1", "a"));
      it.endpoint.accept(event("p2", "b"));
      await().until(() -> listener.heard.size() == 2);
      assertThat(listener.threads).containsOnly("wiotp-" + EndpointFixture.PID + "-notify");

      it.endpoint.unregisterCloudDeliveryListener(listener);
      it.endpoint.accept(event("p1", "c"));
      await().until(() -> it.outbox.confirmed() == 3);
      assertThat(listener.heard).containsExactly("confirmed 1", "confirmed 2");
    }
  }

  @Test
  void aListenerThatFailsHarmsNeitherTheOthersNorTheSending(ExpectedLogs logs) {
    logs.expectError("a listener failed");
    try (EndpointFixture it = new EndpointFixture().connected()) {
      List<EntryId> heard = new CopyOnWriteArrayList<>();
      it.endpoint.addDeliveryListener(
          "p1",
          id -> {
            throw new IllegalStateException("listener");
          });
      it.endpoint.addDeliveryListener("p1", heard::add);
      it.endpoint.accept(event("p1", "a"));
      it.endpoint.accept(event("p1", "b"));

      await().until(() -> heard.size() == 2);
      assertThat(it.outbox.confirmed()).isEqualTo(2);
    }
  }

  private static List<String> payloads(FakeConnection connection) {
    return connection.sent.stream().map(FakeConnection.Sent::payload).toList();
  }

  private static List<String> numbers(int from, int to) {
    return java.util.stream.IntStream.range(from, to).mapToObj(String::valueOf).toList();
  }
}
