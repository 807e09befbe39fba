/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.endpoint;

import static io.wiotp.kura.connection.internal.endpoint.EndpointFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.connection.fake.FakeConnection;
import io.wiotp.kura.connection.fake.FakeCrypto;
import io.wiotp.kura.connection.fake.FakeOutbox;
import io.wiotp.kura.connection.fake.FakeTransport;
import io.wiotp.kura.connection.fake.RecordingListener;
import io.wiotp.kura.protocol.id.Role;
import io.wiotp.tests.support.ExpectedLogs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the endpoint comes up, follows its configuration and outlives its layers. */
@Timeout(20)
class LifecycleTest {

  @Test
  void itConnectsByItselfWithIdentityAndToken() {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      FakeConnection connection = it.transport.last();
      assertThat(connection.identity.clientId()).isEqualTo("g:abc123:gw:gw1");
      assertThat(connection.token.reveal()).isEqualTo("s3cr3t-t0k3n");
      assertThat(it.transport.opened).hasSize(1);
    }
  }

  @Test
  void itWaitsForAPersonWhenConnectOnStartupIsOff() {
    try (EndpointFixture it =
        new EndpointFixture(Map.of("connect.on.startup", false)).activated()) {
      assertThat(it.transport.last().starts).hasValue(0);
      assertThat(it.endpoint.getInfo()).containsEntry("State", "STOPPED");
    }
  }

  @Test
  void theSameConfigurationWrittenAgainChangesNothing() {
    // kura-contract 2.1: written again each time an instance registers, with defaults merged in.
    try (EndpointFixture it = new EndpointFixture()) {
      it.properties.remove("connect.on.startup");
      it.connected();
      it.endpoint.modified(it.properties);
      it.modify("connect.on.startup", true);
      it.modify("service.factoryPid", WatsonIotEndpoint.PID);
      it.modify("some.key.of.an.older.version", "x");

      assertThat(it.transport.opened).hasSize(1);
      assertThat(it.transport.last().starts).hasValue(1);
      assertThat(it.transport.last().closed).isFalse();
    }
  }

  @Test
  void theSameTokenInAnotherEncryptionChangesNothing() {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      it.modify("auth.token", "s3cr3t-t0k3n");
      assertThat(it.transport.opened).hasSize(1);
    }
  }

  @Test
  void aChangedIdentityReconnectsWithTheNewOne() {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      it.modify("device.id", "gw2");
      it.awaitConnected();
      assertThat(it.transport.opened).hasSize(2);
      assertThat(it.transport.opened.get(0).closed).isTrue();
      assertThat(it.transport.last().identity.clientId()).isEqualTo("g:abc123:gw:gw2");
    }
  }

  @Test
  void aChangedTokenReconnects() {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      it.modify("auth.token", FakeCrypto.encrypted("another"));
      await().until(() -> it.transport.opened.size() == 2);
      assertThat(it.transport.last().token.reveal()).isEqualTo("another");
    }
  }

  @Test
  void aReconnectByConfigurationLooksOrderlyToListeners() {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      RecordingListener listener = new RecordingListener();
      it.endpoint.registerCloudConnectionListener(listener);
      it.modify("device.id", "gw2");
      await().until(() -> listener.heard.size() == 2);
      assertThat(listener.heard).containsExactly("disconnected", "established");
    }
  }

  @Test
  void switchingConnectOnStartupOffLeavesTheConnectionAlone() {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      it.modify("connect.on.startup", false);
      assertThat(it.endpoint.isConnected()).isTrue();
      assertThat(it.transport.opened).hasSize(1);
    }
  }

  @Test
  void switchingConnectOnStartupOnConnects() {
    try (EndpointFixture it =
        new EndpointFixture(Map.of("connect.on.startup", false)).activated()) {
      it.modify("connect.on.startup", true);
      it.awaitConnected();
      assertThat(it.transport.opened).hasSize(1);
    }
  }

  @Test
  void aBadOptionDoesNotFailTheActivationAndIsRepairedByTheNextConfiguration(ExpectedLogs logs) {
    logs.expectError("not connecting: option device.id");
    try (EndpointFixture it = new EndpointFixture(Map.of("device.id", "no/slash"))) {
      assertThatCode(it::activated).doesNotThrowAnyException();
      assertThat(it.transport.opened).isEmpty();
      assertThat(it.endpoint.identity()).isEmpty();
      assertThat(it.endpoint.getInfo().get("State reason"))
          .contains("WIOTP-0301", "device.id", "'no/slash'", "1 to 36 characters");

      it.modify("device.id", "gw1");
      it.awaitConnected();
      assertThat(it.endpoint.identity()).isPresent();
    }
  }

  @Test
  void aConfigurationThatTurnsBadEndsTheSession(ExpectedLogs logs) {
    logs.expectError("not connecting: option auth.token");
    try (EndpointFixture it = new EndpointFixture().connected()) {
      it.modify("auth.token", "");
      assertThat(it.endpoint.isConnected()).isFalse();
      assertThat(it.transport.last().closed).isTrue();
      assertThat(it.endpoint.getInfo().get("State reason"))
          .contains("option auth.token must not be empty");
    }
  }

  @Test
  void aFreshInstanceIsNotConfiguredYetAndAHalfConfiguredOneSaysWhatIsMissing(ExpectedLogs logs) {
    logs.expectError("not connecting: option device.type");
    try (EndpointFixture it = new EndpointFixture()) {
      it.properties.keySet().removeIf(key -> !key.endsWith("service.pid"));
      it.activated();
      assertThat(it.endpoint.getInfo().get("State reason")).contains(Reason.NOT_CONFIGURED.code());
      it.modify("organization.id", "abc123");
      assertThat(it.endpoint.getInfo().get("State reason")).contains("option device.type");
    }
  }

  @Test
  void itIsThereWithoutItsLayersAndComesUpWhenTheyArriveInAnyOrder() {
    try (EndpointFixture it = new EndpointFixture()) {
      it.endpoint.activate(it.properties);
      assertThat(it.endpoint.getInfo().get("State reason")).contains("WIOTP-0302");
      it.endpoint.bindOutbox(it.outbox);
      assertThat(it.endpoint.getInfo().get("State reason")).contains("WIOTP-0302");
      it.endpoint.bindTransport(it.transport);
      it.awaitConnected();
    }
    try (EndpointFixture it = new EndpointFixture()) {
      it.endpoint.activate(it.properties);
      it.endpoint.bindTransport(it.transport);
      assertThat(it.endpoint.getInfo().get("State reason")).contains("WIOTP-0303");
      it.endpoint.bindOutbox(it.outbox);
      it.awaitConnected();
    }
  }

  @Test
  void aRestartOfTheTransportDropsTheConnectionAndResumesIt() {
    try (EndpointFixture it = new EndpointFixture().connected();
        FakeTransport restarted = new FakeTransport()) {
      it.endpoint.unbindTransport(it.transport);
      assertThat(it.transport.last().closed).isTrue();
      assertThat(it.endpoint.isConnected()).isFalse();
      it.endpoint.accept(event("p1", "meanwhile"));

      it.endpoint.bindTransport(restarted);
      await().until(() -> it.outbox.confirmed() == 1);
      assertThat(restarted.last().sent).hasSize(1);
    }
  }

  @Test
  void aReplacementThatArrivesBeforeTheFormerLeavesStays() {
    // SCR binds the new service before it unbinds the old one.
    try (EndpointFixture it = new EndpointFixture().connected();
        FakeTransport replacement = new FakeTransport()) {
      it.endpoint.bindTransport(replacement);
      it.endpoint.unbindTransport(it.transport);
      it.awaitConnected();
      assertThat(it.transport.last().closed).isTrue();
      assertThat(replacement.opened).hasSize(1);
      assertThat(replacement.last().closed).isFalse();
    }
  }

  @Test
  void aRestartOfTheOutboxDropsTheConnectionAndResumesIt() {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      it.endpoint.unbindOutbox(it.outbox);
      assertThat(it.outbox.listeners).isEmpty();
      assertThat(it.endpoint.isConnected()).isFalse();
      assertThat(it.endpoint.accept(event("p1", "x")).toCompletableFuture())
          .isCompletedExceptionally();

      FakeOutbox restarted = new FakeOutbox();
      it.endpoint.bindOutbox(restarted);
      it.endpoint.accept(event("p1", "y"));
      await().until(() -> restarted.confirmed() == 1);
    }
  }

  @Test
  void aTransportThatCanNotOpenAConnectionLeavesTheEndpointReachable(ExpectedLogs logs) {
    logs.expectError("the transport can not open a connection");
    try (EndpointFixture it = new EndpointFixture()) {
      it.transport.openFailure = new IllegalStateException("broken");
      it.activated();
      assertThat(it.endpoint.getInfo().get("State reason")).contains("WIOTP-0302", "broken");
      it.transport.openFailure = null;
      it.modify("device.id", "gw2");
      it.awaitConnected();
    }
  }

  @Test
  void deactivationClosesEverything() {
    EndpointFixture it = new EndpointFixture().connected();
    it.close();
    assertThat(it.transport.last().closed).isTrue();
    assertThat(it.outbox.listeners).isEmpty();
    assertThat(it.endpoint.isConnected()).isFalse();
    // Nothing is left that could grow: references are unbound after deactivation.
    it.endpoint.unbindTransport(it.transport);
    it.endpoint.unbindOutbox(it.outbox);
    assertThat(it.transport.opened).hasSize(1);
    await().until(() -> threads("wiotp-" + EndpointFixture.PID + "-drain").isEmpty());
    await().until(() -> threads("wiotp-" + EndpointFixture.PID + "-notify").isEmpty());
  }

  private static List<String> threads(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name::equals)
        .toList();
  }

  @Test
  void twoConnectionsSideBySideDoNotMix() {
    try (EndpointFixture first = new EndpointFixture().connected();
        EndpointFixture second =
            new EndpointFixture(
                    new HashMap<>(
                        Map.of("kura.service.pid", WatsonIotEndpoint.PID, "device.id", "gw2")))
                .connected()) {
      first.endpoint.accept(event("p1", "a"));
      second.endpoint.accept(event("p1", "b"));
      await().until(() -> first.outbox.confirmed() == 1 && second.outbox.confirmed() == 1);
      assertThat(first.transport.last().sent.get(0).payload()).isEqualTo("a");
      assertThat(second.transport.last().sent.get(0).payload()).isEqualTo("b");
      first.endpoint.deactivate();
      assertThat(second.endpoint.isConnected()).isTrue();
    }
  }

  @Test
  void quickstartNeedsNoToken() {
    try (EndpointFixture it =
        new EndpointFixture(
            Map.of("role", "quickstart", "organization.id", "quickstart", "auth.token", ""))) {
      it.connected();
      // AUTH-3
      assertThat(it.transport.last().token).isNull();
      assertThat(it.transport.last().identity.role()).isEqualTo(Role.QUICKSTART);
      assertThat(it.endpoint.getInfo()).doesNotContainKey("Username");
    }
  }

  @Test
  void aPersonsDisconnectSurvivesTheSameConfigurationAndARestartOfALayer() {
    try (EndpointFixture it = new EndpointFixture().connected();
        FakeTransport restarted = new FakeTransport()) {
      it.endpoint.disconnect();
      it.endpoint.modified(it.properties);
      it.endpoint.unbindTransport(it.transport);
      it.endpoint.bindTransport(restarted);

      assertThat(restarted.last().starts).hasValue(0);
      assertThat(it.endpoint.getInfo().get("State reason"))
          .contains(Reason.STOPPED_BY_PERSON.code());
    }
  }

  @Test
  void aChangedConfigurationEndsAPersonsDisconnect() {
    try (EndpointFixture it = new EndpointFixture().connected()) {
      it.endpoint.disconnect();
      it.modify("device.id", "gw2");
      it.awaitConnected();
    }
  }
}
