/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.id.Identity;
import io.wiotp.kura.protocol.id.Organization;
import io.wiotp.kura.protocol.id.Role;
import io.wiotp.kura.transport.internal.Fixtures;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkSettingsTest {
  private static final String DOMAIN = "internetofthings.ibmcloud.com";

  private static LinkSettings link(String host, int port, Scheme scheme, boolean plainAllowed) {
    return new LinkSettings(
        host,
        DOMAIN,
        port,
        scheme,
        plainAllowed,
        Duration.ofSeconds(60),
        Duration.ofSeconds(30),
        true);
  }

  @ParameterizedTest
  @CsvSource({
    "'',0,TLS,ssl://abc123.messaging.internetofthings.ibmcloud.com:8883",
    "'',443,TLS,ssl://abc123.messaging.internetofthings.ibmcloud.com:443",
    "'',0,WSS,wss://abc123.messaging.internetofthings.ibmcloud.com:443/mqtt",
    "mas.example.org,0,TLS,ssl://mas.example.org:8883",
    "127.0.0.1,0,TCP,tcp://127.0.0.1:1883",
    "localhost,12345,WS,ws://localhost:12345/mqtt",
  })
  void shouldFormTheAddress(String host, int port, Scheme scheme, String uri) throws Exception {
    assertThat(link(host, port, scheme, false).target(Fixtures.GATEWAY).uri()).isEqualTo(uri);
  }

  @ParameterizedTest
  @CsvSource({
    "'',0,TLS,tcp://quickstart.messaging.internetofthings.ibmcloud.com:1883",
    "'',0,WSS,ws://quickstart.messaging.internetofthings.ibmcloud.com:1883/mqtt",
    "127.0.0.1,9999,TLS,tcp://127.0.0.1:9999",
  })
  void shouldReachQuickstartWithoutTls(String host, int port, Scheme scheme, String uri)
      throws Exception {
    Target target = link(host, port, scheme, false).target(Fixtures.QUICKSTART); // CON-3, CON-7
    assertThat(target.uri()).isEqualTo(uri);
    assertThat(target.secure()).isFalse();
    assertThat(target.exposed()).isFalse();
  }

  @Test
  void shouldExposeATokenOnlyWhenAPersonAllowsIt() throws Exception {
    assertThatThrownBy(() -> link("", 0, Scheme.TCP, false).target(Fixtures.GATEWAY))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("plain.allowed")
        .hasMessageContaining("'tcp'");
    assertThat(link("", 0, Scheme.TCP, true).target(Fixtures.GATEWAY).exposed()).isTrue();
    assertThat(link("localhost", 0, Scheme.TCP, true).target(Fixtures.GATEWAY).exposed()).isFalse();
    assertThat(link("", 0, Scheme.TLS, true).target(Fixtures.GATEWAY).exposed()).isFalse();
  }

  @Test
  void shouldNotBeFooledByAHostThatLooksLikeThisMachine() {
    assertThatThrownBy(
            () -> link("127.0.0.1.example.org", 0, Scheme.TCP, false).target(Fixtures.GATEWAY))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> link("localhost.org", 0, Scheme.TCP, false).target(Fixtures.GATEWAY))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void shouldRefuseAnOrganizationThatIsNoHostName() {
    Identity odd =
        new Identity(new Organization("my_org"), Role.GATEWAY, new DeviceId("gw", "kura-1"));
    assertThatThrownBy(() -> link("", 0, Scheme.TLS, false).target(odd))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("my_org.messaging");
  }
}
