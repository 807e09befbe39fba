/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kuraapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.kura.audit.AuditContext;
import org.eclipse.kura.certificate.KuraCertificateEntry;
import org.eclipse.kura.cloud.CloudConnectionEstablishedEvent;
import org.eclipse.kura.cloud.CloudConnectionLostEvent;
import org.eclipse.kura.cloudconnection.CloudConnectionConstants;
import org.eclipse.kura.cloudconnection.request.RequestHandlerMessageConstants;
import org.eclipse.kura.configuration.KuraConfigReadyEvent;
import org.eclipse.kura.configuration.KuraNetConfigReadyEvent;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.data.DataTransportToken;
import org.eclipse.kura.deployment.agent.MarketplacePackageDescriptor;
import org.eclipse.kura.executor.Command;
import org.eclipse.kura.executor.CommandStatus;
import org.eclipse.kura.position.NmeaPosition;
import org.eclipse.kura.position.PositionLockedEvent;
import org.eclipse.kura.position.PositionLostEvent;
import org.eclipse.kura.security.keystore.KeystoreChangedEvent;
import org.eclipse.kura.system.ExtendedProperties;
import org.eclipse.kura.system.SystemResourceInfo;
import org.eclipse.kura.system.SystemResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.service.event.Event;

class ServiceTypesBehaviourTest {
  private static final Map<String, String> PROPERTIES = Map.of("cloud.service.pid", "endpoint");

  static Stream<Arguments> events() {
    return Stream.of(
        Arguments.of(
            new CloudConnectionEstablishedEvent(PROPERTIES),
            "org/eclipse/kura/cloud/CloudConnectionStatus/ESTABLISHED"),
        Arguments.of(
            new CloudConnectionLostEvent(PROPERTIES),
            "org/eclipse/kura/cloud/CloudConnectionStatus/LOST"),
        Arguments.of(
            new KuraConfigReadyEvent(PROPERTIES),
            "org/eclipse/kura/configuration/ConfigEvent/READY"),
        Arguments.of(
            new KuraNetConfigReadyEvent(PROPERTIES),
            "org/eclipse/kura/configuration/NetConfigEvent/READY"),
        Arguments.of(new PositionLockedEvent(PROPERTIES), "org/eclipse/kura/position/locked"),
        Arguments.of(new PositionLostEvent(PROPERTIES), "org/eclipse/kura/position/lost"));
  }

  @ParameterizedTest
  @MethodSource("events")
  void eachEventHasItsTopicAndProperties(Event event, String topic) {
    assertThat(event.getTopic()).isEqualTo(topic);
    assertThat(event.getProperty("cloud.service.pid")).isEqualTo("endpoint");
  }

  @Test
  void aKeystoreEventNamesItsSender() {
    KeystoreChangedEvent event = new KeystoreChangedEvent("SSLKeystore");

    assertThat(event.getTopic()).isEqualTo(KeystoreChangedEvent.EVENT_TOPIC);
    assertThat(event.getProperty("sender.pid")).isEqualTo("SSLKeystore");
    assertThat(event.getSenderPid()).isEqualTo("SSLKeystore");
  }

  @Test
  void propertyNamesOfTheContractAreExact() {
    assertThat(CloudConnectionConstants.CLOUD_ENDPOINT_SERVICE_PID_PROP_NAME.value())
        .isEqualTo("cloud.endpoint.service.pid");
    assertThat(CloudConnectionConstants.CLOUD_CONNECTION_FACTORY_PID_PROP_NAME.value())
        .isEqualTo("cloud.connection.factory.pid");
    assertThat(RequestHandlerMessageConstants.ARGS_KEY.value()).isEqualTo("args");
  }

  @Test
  void aPasswordSharesTheArrayThatItWasGivenSoThatItCanBeWiped() {
    char[] secret = "s3cret".toCharArray();
    Password password = new Password(secret);

    assertThat(password).hasToString("s3cret");
    assertThat(new Password("s3cret").getPassword()).isEqualTo(secret);
    Arrays.fill(secret, 'x');
    assertThat(password).hasToString("xxxxxx");
  }

  @Test
  void tokensAreEqualByMessageAndSession() {
    assertThat(new DataTransportToken(1, "s"))
        .isEqualTo(new DataTransportToken(1, "s"))
        .hasSameHashCodeAs(new DataTransportToken(1, "s"))
        .isNotEqualTo(new DataTransportToken(2, "s"))
        .isNotEqualTo(new DataTransportToken(1, "t"));
  }

  @Test
  void auditScopesNestAndRestoreWhatWasBefore() {
    AuditContext outer = new AuditContext(Map.of("ip", "192.0.2.1"));
    AuditContext inner = outer.copy();
    inner.getProperties().put("identity", "admin");

    assertThat(AuditContext.current()).isEmpty();
    try (AuditContext.Scope first = AuditContext.openScope(outer)) {
      try (AuditContext.Scope second = AuditContext.openScope(inner)) {
        assertThat(AuditContext.currentOrInternal()).isSameAs(inner);
      }
      assertThat(AuditContext.current()).containsSame(outer);
    }
    assertThat(AuditContext.current()).isEmpty();
    assertThat(outer.getProperties()).doesNotContainKey("identity");
    assertThat(AuditContext.currentOrInternal().getProperties()).hasSize(1);
  }

  @Test
  void aCertificateIdHoldsKeystoreAndAlias() {
    assertThat(KuraCertificateEntry.getKeystoreId("SSLKeystore:root:ca")).isEqualTo("SSLKeystore");
    assertThat(KuraCertificateEntry.getAlias("SSLKeystore:root:ca")).isEqualTo("root:ca");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KuraCertificateEntry.getAlias("root"))
        .withMessageContaining("root");
  }

  @Test
  void aCommandHasNoTimeLimitAtFirst() {
    Command command = new Command(new String[] {"sh", "-c", "true"});
    command.setTimeout(30);
    command.setExecuteInAShell(true);

    assertThat(new Command(new String[] {"ls"}).getTimeout()).isEqualTo(-1);
    assertThat(command.getTimeout()).isEqualTo(30);
    assertThat(command.isExecutedInAShell()).isTrue();
    assertThat(command).hasToString("sh -c true").isNotEqualTo(new Command(new String[] {"ls"}));
    assertThat(new CommandStatus(command, null).getCommand()).isSameAs(command);
  }

  @Test
  void aNmeaPositionConvertsItsSpeed() {
    NmeaPosition position = new NmeaPosition(48.1, 11.5, 520, 10, 90);

    assertThat(position.getLatitude()).isEqualTo(48.1);
    assertThat(position.getLongitude()).isEqualTo(11.5);
    assertThat(position.getAltitude()).isEqualTo(520);
    assertThat(position.getTrack()).isEqualTo(90);
    assertThat(position.getSpeedKmh()).isCloseTo(36, within(1e-9));
    assertThat(position.getSpeedMph()).isCloseTo(22.3694, within(1e-3));
    assertThat(position.getNrSatellites()).isZero();
  }

  @Test
  void aResourceOfUnknownKindKeepsItsText() {
    assertThat(new SystemResourceInfo("a", "1", "deb").getType()).isEqualTo(SystemResourceType.DEB);
    SystemResourceInfo odd = new SystemResourceInfo("a", "1", "flatpak");
    assertThat(odd.getType()).isEqualTo(SystemResourceType.UNKNOWN);
    assertThat(odd.getTypeString()).isEqualTo("flatpak");
  }

  @Test
  void aMarketplaceDescriptorIsBuiltFromItsParts() {
    MarketplacePackageDescriptor one = descriptor("4.0.0");

    assertThat(one.getDpUrl()).isEqualTo("https://example.org/a.dp");
    assertThat(one.isCompatible()).isTrue();
    assertThat(one).isEqualTo(descriptor("4.0.0")).isNotEqualTo(descriptor("5.0.0"));
  }

  private static MarketplacePackageDescriptor descriptor(String minimum) {
    return MarketplacePackageDescriptor.builder()
        .dpUrl("https://example.org/a.dp")
        .minKuraVersion(minimum)
        .isCompatible(true)
        .build();
  }

  @Test
  void descriptorListsCannotBeChanged() {
    ExtendedProperties properties = new ExtendedProperties("1.0", List.of());

    assertThatThrownBy(() -> properties.getPropertyGroups().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
