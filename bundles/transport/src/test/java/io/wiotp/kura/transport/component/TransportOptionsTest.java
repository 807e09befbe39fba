/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiotp.kura.protocol.option.InvalidOptionException;
import io.wiotp.kura.transport.internal.TransportSettings;
import io.wiotp.kura.transport.internal.link.Scheme;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody validates before us: the form only in the browser, REST and snapshots not at all. */
class TransportOptionsTest {

  @Test
  void shouldWorkWithoutAnyValue() {
    TransportOptions options = TransportOptions.from(Map.of());
    TransportSettings settings = options.settings();

    assertThat(settings.link().host()).isEmpty();
    assertThat(settings.link().domain()).isEqualTo("internetofthings.ibmcloud.com"); // CON-1
    assertThat(settings.link().scheme()).isEqualTo(Scheme.TLS); // REQ-2
    assertThat(settings.link().keepAlive()).isEqualTo(Duration.ofSeconds(60));
    assertThat(settings.link().cleanSession()).isTrue();
    assertThat(settings.link().plainAllowed()).isFalse();
    assertThat(settings.inFlightWindow()).isEqualTo(100);
    assertThat(options.keystoreTarget()).isEmpty();
    assertThat(options.keyAlias()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "host,ssl://example.org,host name",
    "host,example.org:8883,host name",
    "host,my_host,host name",
    "host,-x,host name",
    "host,a b,host name",
    "domain,'',host name",
    "domain,http://x,host name",
    "port,-1,from 0 to 65535",
    "port,65536,from 0 to 65535",
    "port,eight,from 0 to 65535",
    "scheme,mqtts,'one of tcp, tls, ws, wss'",
    "scheme,'','one of tcp, tls, ws, wss'",
    "plain.allowed,perhaps,true or false",
    "keep.alive,4,from 5 to 3600",
    "keep.alive,3601,from 5 to 3600",
    "connect.timeout,0,from 1 to 300",
    "connect.timeout,301,from 1 to 300",
    "clean.session,1,true or false",
    "backoff.initial,0,from 1 to 60",
    "backoff.initial,61,from 1 to 60",
    "backoff.maximum,4,from 5 to 3600",
    "backoff.maximum,3601,from 5 to 3600",
    "backoff.refused,0,from 1 to 3600",
    "backoff.refused,301,not be above backoff.maximum",
    "inflight.window,0,from 1 to 1000",
    "inflight.window,1001,from 1 to 1000",
    "key.alias,gateway,empty without a keystore",
  })
  void shouldNameOptionValueAndRule(String option, String value, String rule) {
    assertThatThrownBy(() -> TransportOptions.from(Map.of(option, value)))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessageContaining("option " + option + " ")
        .hasMessageContaining("'" + value + "'")
        .hasMessageContaining(rule);
  }

  @Test
  void shouldRefuseAnInitialBackOffAboveTheMaximum() {
    Map<String, Object> properties = Map.of("backoff.initial", 60, "backoff.maximum", 5);
    assertThatThrownBy(() -> TransportOptions.from(properties))
        .hasMessageContaining("backoff.initial")
        .hasMessageContaining("'60'");
  }

  @Test
  void shouldBoundWhatItRepeatsOfAWrongValue() {
    assertThatThrownBy(() -> TransportOptions.from(Map.of("host", "x".repeat(100_000))))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"abc123.messaging.example.org", "localhost", "127.0.0.1", "a-b.c", "10.1.2.3"})
  void shouldTakeHostNamesAndAddresses(String host) {
    assertThat(TransportOptions.from(Map.of("host", " " + host + " ")).settings().link().host())
        .isEqualTo(host);
  }

  @Test
  void shouldTakeNumbersAsTextAndAsNumbers() {
    Map<String, Object> text = new HashMap<>();
    Map<String, Object> typed = new HashMap<>();
    text.put("port", "8884");
    typed.put("port", 8884);
    text.put("plain.allowed", "true");
    typed.put("plain.allowed", true);

    assertThat(TransportOptions.from(text)).isEqualTo(TransportOptions.from(typed));
  }

  @Test
  void shouldTakeAKeyWithAKeystore() {
    TransportOptions options =
        TransportOptions.from(
            Map.of("KeystoreService.target", "(kura.service.pid=SSLKeystore)", "key.alias", "gw"));
    assertThat(options.keystoreTarget()).isEqualTo("(kura.service.pid=SSLKeystore)");
    assertThat(options.keyAlias()).isEqualTo("gw");
  }

  @Test
  void everyOptionOfTheFormHasADefault() {
    Set<String> without =
        Arrays.stream(TransportOcd.class.getDeclaredMethods())
            .filter(m -> m.getDefaultValue() == null)
            .map(Method::getName)
            .collect(Collectors.toSet());
    assertThat(without).isEmpty();
  }
}
