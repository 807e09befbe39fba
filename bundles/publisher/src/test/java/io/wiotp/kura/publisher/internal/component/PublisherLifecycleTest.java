/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.component;

import static io.wiotp.kura.publisher.internal.component.PublisherFixture.assetRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.connection.Endpoint;
import io.wiotp.tests.support.ExpectedLogs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.osgi.framework.ServiceReference;

/** The publisher and its endpoint, which come and go independently. */
class PublisherLifecycleTest {
  private final List<String> heard = new ArrayList<>();
  private final CloudConnectionListener listener =
      new CloudConnectionListener() {
        @Override
        public void onConnectionEstablished() {
          heard.add("established");
        }

        @Override
        public void onConnectionLost() {
          heard.add("lost");
        }

        @Override
        public void onDisconnected() {
          heard.add("disconnected");
        }
      };

  @Test
  void itFindsAnEndpointThatIsThereAlready() throws Exception {
    PublisherFixture it = PublisherFixture.linked();
    PublisherFixture later = new PublisherFixture();
    later.framework.register(PublisherFixture.ENDPOINT_PID, it.endpoint);
    later.publish(assetRecord("boiler", "a", 1));
    assertThat(it.endpoint.accepted).hasSize(1);
  }

  @Test
  void itIgnoresEndpointsWithAnotherPid() {
    PublisherFixture it = new PublisherFixture();
    it.framework.register("io.wiotp.kura.WatsonIotEndpoint-b", it.endpoint);
    assertThatThrownBy(() -> it.publish(assetRecord("boiler", "a", 1)))
        .hasMessageContaining("WIOTP-0308");
  }

  @Test
  void itFollowsARestartOfItsEndpoint() throws Exception {
    PublisherFixture it = PublisherFixture.linked();
    it.framework.unregister(it.registration);
    assertThat(it.endpoint.deliveryListeners).isEmpty();
    assertThat(it.endpoint.connectionListeners).isEmpty();
    assertThatThrownBy(() -> it.publish(assetRecord("boiler", "a", 1)))
        .isInstanceOf(KuraException.class);

    FakeEndpoint restarted = new FakeEndpoint();
    it.framework.register(PublisherFixture.ENDPOINT_PID, restarted);
    it.publish(assetRecord("boiler", "a", 1));
    assertThat(restarted.accepted).hasSize(1);
  }

  @Test
  void aChangeOfItsConnectionTakesEffectAtOnce() throws Exception {
    PublisherFixture it = PublisherFixture.linked();
    FakeEndpoint other = new FakeEndpoint();
    it.framework.register("io.wiotp.kura.WatsonIotEndpoint-b", other);
    it.modify("cloud.endpoint.service.pid", "io.wiotp.kura.WatsonIotEndpoint-b");

    it.publish(assetRecord("boiler", "a", 1));
    assertThat(other.accepted).hasSize(1);
    assertThat(it.endpoint.accepted).isEmpty();
    assertThat(it.endpoint.deliveryListeners).isEmpty();
    assertThat(it.framework.listeners()).isEqualTo(1);
  }

  @Test
  void theSameConfigurationWrittenAgainChangesNothing() throws Exception {
    PublisherFixture it = PublisherFixture.linked();
    it.publisher.modified(Map.copyOf(it.properties));
    it.modify("qos", 1);
    Mockito.verify(it.framework.context, Mockito.times(1))
        .addServiceListener(Mockito.any(), Mockito.any());
  }

  @Test
  void aPidWithCharactersOfTheFilterLanguageIsTakenLiterally() {
    PublisherFixture it = new PublisherFixture(Map.of("cloud.endpoint.service.pid", "*"));
    it.framework.register(PublisherFixture.ENDPOINT_PID, it.endpoint);
    assertThatThrownBy(() -> it.publish(assetRecord("boiler", "a", 1)))
        .hasMessageContaining("WIOTP-0308");
  }

  @Test
  void withoutAConnectionPidItIsThereAndSaysSo() {
    PublisherFixture it = new PublisherFixture(Map.of("cloud.endpoint.service.pid", ""));
    assertThatThrownBy(() -> it.publish(assetRecord("boiler", "a", 1)))
        .hasMessageContaining("WIOTP-0308");
  }

  @Test
  void deactivationLetsGoOfTheEndpoint() {
    PublisherFixture it = PublisherFixture.linked();
    it.publisher.deactivate();
    assertThat(it.endpoint.deliveryListeners).isEmpty();
    assertThat(it.endpoint.connectionListeners).isEmpty();
    assertThat(it.framework.listeners()).isZero();
  }

  @Test
  void aBadOptionLeavesItReachableAndIsRepairedByTheNextConfiguration(ExpectedLogs logs)
      throws Exception {
    logs.expectError("publishes nothing: option device.id");
    PublisherFixture it = PublisherFixture.linked(Map.of("device.id", "$"));
    KuraException e =
        catchThrowableOfType(KuraException.class, () -> it.publish(assetRecord("boiler", "a", 1)));
    assertThat(e.getCode()).isEqualTo(KuraErrorCode.CONFIGURATION_ERROR);
    assertThat(e.getMessage()).contains("WIOTP-0301", "option device.id", "'$'");
    assertThat(it.endpoint.refusals).containsExactly(Reason.OPTION_INVALID);

    it.modify("device.id", "$assetName");
    assertThat(it.publish(assetRecord("boiler", "a", 1))).isEqualTo("1");
  }

  @Test
  void deliveryListenersHearOfThisPublishersEventsOnly(ExpectedLogs logs) {
    logs.expectError("a listener failed");
    PublisherFixture it = PublisherFixture.linked();
    List<String> confirmed = new ArrayList<>();
    it.publisher.registerCloudDeliveryListener(confirmed::add);
    it.publisher.registerCloudDeliveryListener(
        id -> {
          throw new IllegalStateException("listener");
        });
    it.endpoint.confirm(PublisherFixture.PID, 7);
    it.endpoint.confirm("another", 8);
    assertThat(confirmed).containsExactly("7");
  }

  @Test
  void aRemovedDeliveryListenerHearsNothing() {
    PublisherFixture it = PublisherFixture.linked();
    List<String> confirmed = new ArrayList<>();
    org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener goes = confirmed::add;
    it.publisher.registerCloudDeliveryListener(goes);
    it.publisher.unregisterCloudDeliveryListener(goes);
    it.endpoint.confirm(PublisherFixture.PID, 7);
    assertThat(confirmed).isEmpty();
  }

  @Test
  void connectionListenersFollowWhateverEndpointThereIs() {
    PublisherFixture it = new PublisherFixture();
    it.publisher.registerCloudConnectionListener(listener);
    it.endpoint.connected = true;
    ServiceReference<Endpoint> registration =
        it.framework.register(PublisherFixture.ENDPOINT_PID, it.endpoint);
    it.endpoint.connectionListeners.forEach(CloudConnectionListener::onConnectionLost);
    it.endpoint.connectionListeners.forEach(CloudConnectionListener::onConnectionEstablished);
    it.framework.unregister(registration);
    FakeEndpoint restarted = new FakeEndpoint();
    it.framework.register(PublisherFixture.ENDPOINT_PID, restarted);
    restarted.connectionListeners.forEach(CloudConnectionListener::onConnectionEstablished);
    restarted.connectionListeners.forEach(CloudConnectionListener::onDisconnected);

    assertThat(heard)
        .containsExactly(
            "established", "lost", "established", "disconnected", "established", "disconnected");
  }

  @Test
  void aRemovedConnectionListenerHearsNothing() {
    PublisherFixture it = PublisherFixture.linked();
    it.publisher.registerCloudConnectionListener(listener);
    it.publisher.unregisterCloudConnectionListener(listener);
    it.endpoint.connectionListeners.forEach(CloudConnectionListener::onConnectionEstablished);
    assertThat(heard).isEmpty();
  }

  @Test
  void theConsoleFindsItByItsComponentProperties() {
    // kura-contract 1.2, 1.4; the descriptor itself is checked in tests/integration.
    assertThat(WatsonIotPublisher.CONNECTION).isEqualTo("io.wiotp.kura.WatsonIotEndpoint");
    assertThat("boilers-2.a").matches(WatsonIotPublisher.PID_REGEX);
    assertThat("a b").doesNotMatch(WatsonIotPublisher.PID_REGEX);
  }
}
