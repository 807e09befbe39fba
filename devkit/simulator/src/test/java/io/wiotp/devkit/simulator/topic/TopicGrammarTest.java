/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiotp.devkit.simulator.id.ClientId;
import io.wiotp.devkit.simulator.id.ClientIdException;
import io.wiotp.devkit.simulator.id.DeviceKey;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicGrammarTest {
  private static final String DEVICE = "d:acme01:pump:p07";
  private static final String GATEWAY = "g:acme01:rtu:gw01";
  private static final String APPLICATION = "a:acme01:watch";

  /** The rule set once more, written down independently, to check the parser against. */
  private static final Map<String, Pattern> PUBLISH =
      Map.of(
          DEVICE,
          Pattern.compile(
              "iot-2/evt/[^/]+/fmt/[^/]+|iotdevice-1/(response|notify|device/update/[^/]+"
                  + "|(add|clear)/[^/]+/[^/]+|mgmt/[^/]+)"),
          GATEWAY,
          Pattern.compile(
              "iot-2/type/[\\w.-]{1,36}/id/[\\w.-]{1,36}/evt/[^/]+/fmt/[^/]+"
                  + "|iotdevice-1/type/[\\w.-]{1,36}/id/[\\w.-]{1,36}/(response|notify"
                  + "|device/update/[^/]+|(add|clear)/[^/]+/[^/]+|mgmt/[^/]+)"),
          APPLICATION,
          Pattern.compile("iot-2/type/[\\w.-]{1,36}/id/[\\w.-]{1,36}/(evt|cmd)/[^/]+/fmt/[^/]+"));

  private static TopicGrammar grammar(String clientId) {
    try {
      return new TopicGrammar(ClientId.parse(clientId));
    } catch (ClientIdException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest(name = "{0} publishes to {1}")
  @DisplayName("MQ-70 MQ-71 MQ-72 MQ-78 every permitted topic has one typed address")
  @CsvSource({
    "d:acme01:pump:p07, iot-2/evt/s/fmt/json, EVENT, iot-2/type/pump/id/p07/evt/s/fmt/json",
    "d:acme01:pump:p07, iotdevice-1/mgmt/manage, MANAGEMENT,"
        + " iotdevice-1/type/pump/id/p07/mgmt/manage",
    "g:acme01:rtu:gw01, iot-2/type/pump/id/p07/evt/s/fmt/json, EVENT,"
        + " iot-2/type/pump/id/p07/evt/s/fmt/json",
    "g:acme01:rtu:gw01, iotdevice-1/type/a/id/b/add/diag/log, MANAGEMENT,"
        + " iotdevice-1/type/a/id/b/add/diag/log",
    "a:acme01:watch, iot-2/type/pump/id/p07/cmd/c/fmt/bin, COMMAND,"
        + " iot-2/type/pump/id/p07/cmd/c/fmt/bin"
  })
  void publications(String client, String topic, TopicKind kind, String typed) throws Exception {
    Address address = grammar(client).publication(topic);
    assertThat(address.kind()).isEqualTo(kind);
    assertThat(address.topic()).isEqualTo(typed);
  }

  @ParameterizedTest(name = "{0} may not publish to {1}")
  @DisplayName("MQ-73 MQ-75 MQ-76 CMD-5 EVT-2 SIM-9 whatever else is refused")
  @CsvSource({
    "d:acme01:pump:p07, iot-2/type/pump/id/p07/evt/s/fmt/json",
    "d:acme01:pump:p07, iot-2/cmd/c/fmt/json",
    "d:acme01:pump:p07, iot-2/evt/s/fmt",
    "d:acme01:pump:p07, iot-2/evt//fmt/json",
    "d:acme01:pump:p07, iot-2/evt/s/fmt/json/",
    "d:acme01:pump:p07, /iot-2/evt/s/fmt/json",
    "d:acme01:pump:p07, iot-2/evt/+/fmt/json",
    "d:acme01:pump:p07, iot-2/evt/a+b/fmt/json",
    "d:acme01:pump:p07, iot-2/evt/s/fmt/#",
    "d:acme01:pump:p07, iot-2/EVT/s/fmt/json",
    "d:acme01:pump:p07, iotdm-1/response",
    "g:acme01:rtu:gw01, iot-2/evt/s/fmt/json",
    "g:acme01:rtu:gw01, iot-2/type/pump/id/p07/cmd/c/fmt/json",
    "g:acme01:rtu:gw01, iot-2/type/pu mp/id/p07/evt/s/fmt/json",
    "a:acme01:watch, iot-2/evt/s/fmt/json",
    "a:acme01:watch, iotdevice-1/type/a/id/b/response",
    "a:acme01:watch, $SYS/broker",
    "d:quickstart:t:d, iot-2/evt/s/fmt/text"
  })
  void refusedPublications(String client, String topic) {
    assertThatThrownBy(() -> grammar(client).publication(topic)).isInstanceOf(TopicException.class);
  }

  @ParameterizedTest(name = "{0} subscribes to {1}")
  @DisplayName(
      "MQ-70 MQ-71 MQ-72 MQ-74 MQ-79 GW-30 SIM-9 SIM-10 a permitted filter has one typed form")
  @CsvSource({
    "d:acme01:pump:p07, iot-2/cmd/+/fmt/+, iot-2/type/pump/id/p07/cmd/+/fmt/+",
    "d:acme01:pump:p07, iotdm-1/#, iotdm-1/type/pump/id/p07/#",
    "d:acme01:pump:p07, iot-2/mon, iot-2/type/pump/id/p07/mon",
    "g:acme01:rtu:gw01, iotdm-1/#, iotdm-1/type/+/id/+/#",
    "g:acme01:rtu:gw01, iotdm-1/type/#, iotdm-1/type/+/id/+/#",
    "g:acme01:rtu:gw01, iotdm-1/type/a/#, iotdm-1/type/a/id/+/#",
    "g:acme01:rtu:gw01, iotdm-1/type/a/id/#, iotdm-1/type/a/id/+/#",
    "g:acme01:rtu:gw01, iotdm-1/type/a/id/b/#, iotdm-1/type/a/id/b/#",
    "g:acme01:rtu:gw01, iot-2/type/+/id/+/cmd/+/fmt/+, iot-2/type/+/id/+/cmd/+/fmt/+",
    "g:acme01:rtu:gw01, iot-2/type/rtu/id/gw01/notify, iot-2/type/rtu/id/gw01/notify",
    "g:acme01:rtu:gw01, iot-2/mon, iot-2/type/rtu/id/gw01/mon",
    "g:acme01:rtu:gw01, iot-2/type/a/id/b/mon, iot-2/type/a/id/b/mon",
    "a:acme01:watch, iot-2/type/+/id/+/evt/+/fmt/+, iot-2/type/+/id/+/evt/+/fmt/+",
    "a:acme01:watch, iot-2/app/+/mon, iot-2/app/+/mon",
    "a:quickstart:watch, iot-2/type/+/id/p07/evt/+/fmt/+, iot-2/type/+/id/p07/evt/+/fmt/+"
  })
  void filters(String client, String filter, String typed) throws Exception {
    assertThat(grammar(client).filter(filter).address()).isEqualTo(typed);
  }

  @ParameterizedTest(name = "{0} may not subscribe to {1}")
  @DisplayName("MQ-75 MQ-76 EVT-5 SDKDM-53 whatever else is refused")
  @CsvSource({
    "d:acme01:pump:p07, iot-2/evt/+/fmt/+",
    "d:acme01:pump:p07, iot-2/type/pump/id/p07/cmd/+/fmt/+",
    "d:acme01:pump:p07, iot-2/cmd/#",
    "d:acme01:pump:p07, '#'",
    "d:acme01:pump:p07, iotdm-1/#/x",
    "d:acme01:pump:p07, iotdm-1",
    "g:acme01:rtu:gw01, iot-2/cmd/+/fmt/+",
    "g:acme01:rtu:gw01, iot-2/type/+/id/+/evt/+/fmt/+",
    "g:acme01:rtu:gw01, iot-2/type/+/id/+/cmd/+/fmt/#",
    "a:acme01:watch, iot-2/type/+/id/+/evt/+/fmt",
    "a:acme01:watch, iot-2/type/+/id/+/evt/+/fmt/+/x",
    "a:acme01:watch, iotdm-1/#",
    "a:acme01:watch, iot-2/#",
    "a:acme01:watch, $SharedSubscription/x/iot-2/type/+/id/+/evt/+/fmt/+",
    "d:quickstart:t:d, iot-2/cmd/+/fmt/+",
    "a:quickstart:watch, iot-2/type/+/id/+/evt/+/fmt/+",
    "a:quickstart:watch, iot-2/app/+/mon"
  })
  void refusedFilters(String client, String filter) {
    assertThatThrownBy(() -> grammar(client).filter(filter)).isInstanceOf(TopicException.class);
  }

  @ParameterizedTest
  @DisplayName("MQ-76 control characters and broken UTF-8 make a topic invalid")
  @ValueSource(
      strings = {
        "iot-2/evt/a\u0000b/fmt/json",
        "iot-2/evt/\u0085/fmt/json",
        "iot-2/evt/\uFFFD/fmt/json"
      })
  void forbiddenCharacters(String topic) {
    assertThatThrownBy(() -> grammar(DEVICE).publication(topic)).isInstanceOf(TopicException.class);
  }

  @Test
  @DisplayName("GW-24 GW-26 a topic with a bad id still says which type and id it meant")
  void badIdNamed() {
    assertThatThrownBy(() -> grammar(GATEWAY).publication("iot-2/type/pu mp/id/p07/evt/s/fmt/json"))
        .isInstanceOfSatisfying(
            TopicException.class,
            e -> assertThat(e.device()).isEqualTo(new DeviceKey("pu mp", "p07")));
  }

  @Test
  @DisplayName("a filter of a thousand levels is refused, not built")
  void deepFilter() {
    assertThatThrownBy(() -> grammar(DEVICE).filter("iotdm-1" + "/a".repeat(1000)))
        .isInstanceOf(TopicException.class);
  }

  @Property(tries = 20_000)
  @Label("MQ-70 MQ-71 MQ-72 a publication is accepted exactly if the rule set permits it")
  void sameAsTheRules(@ForAll("topics") String topic) {
    for (String client : List.of(DEVICE, GATEWAY, APPLICATION)) {
      assertThat(accepts(client, topic))
          .as("%s publishes to %s", client, topic)
          .isEqualTo(PUBLISH.get(client).matcher(topic).matches() && !topic.matches(".*[+#].*"));
    }
  }

  @Property(tries = 20_000)
  @Label("MQ-76 no text breaks the grammar")
  void anyText(@ForAll String text) {
    for (String client : List.of(DEVICE, GATEWAY, APPLICATION)) {
      accepts(client, text);
      try {
        assertThat(grammar(client).filter(text).levels()).doesNotContain("");
      } catch (TopicException e) {
        assertThat(e).hasMessage("The topic is not valid");
      }
    }
  }

  private static boolean accepts(String client, String topic) {
    try {
      grammar(client).publication(topic);
      return true;
    } catch (TopicException e) {
      return false;
    }
  }

  /** Topics near the rule set: right words in right and wrong places. */
  @Provide
  Arbitrary<String> topics() {
    Arbitrary<String> level =
        Arbitraries.of(
            "s", "json", "p07", "a b", "+", "#", "a+", "", "x".repeat(37), "type", "id", "diag");
    Arbitrary<String> shape =
        Arbitraries.of(
            "iot-2/evt/%s/fmt/%s",
            "iot-2/type/%s/id/%s/evt/%s/fmt/%s",
            "iot-2/type/%s/id/%s/cmd/%s/fmt/%s",
            "iotdevice-1/%s/%s",
            "iotdevice-1/mgmt/%s",
            "iotdevice-1/add/%s/%s",
            "iotdevice-1/device/update/%s",
            "iotdevice-1/type/%s/id/%s/clear/%s/%s",
            "iotdevice-1/type/%s/id/%s/notify",
            "iot-2/%s/%s/%s/%s");
    return shape.flatMap(
        format -> level.list().ofSize(4).map(levels -> String.format(format, levels.toArray())));
  }
}
