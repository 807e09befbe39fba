/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiotp.kura.protocol.event.MalformedPayloadException;
import io.wiotp.kura.protocol.id.DeviceId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationTest {
  private static Notification parse(String json) throws MalformedPayloadException {
    return Notification.parse(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("GW-21 GW-29 the worked example is read whole")
  void readsTheExample() throws Exception {
    Notification read =
        parse(
            """
            {"Request":"Publish","Time":"2026-01-31T12:00:00.123Z",
             "Topic":"iot-2/type/pump/id/p07/evt/s/fmt/json","Type":"pump","Id":"p07",
             "Client":"g:abc123:rtu:gw01","RC":180,"Message":"The operation is not authorized."}""");

    assertThat(read)
        .isEqualTo(
            new Notification(
                "publish",
                "iot-2/type/pump/id/p07/evt/s/fmt/json",
                new DeviceId("pump", "p07"),
                180,
                "The operation is not authorized."));
  }

  @Test
  @DisplayName("GW-22 GW-23 case of the request and form of the code do not matter")
  void readsBothSpellings() throws Exception {
    assertThat(parse("{\"Request\":\"subscribe\",\"RC\":\"276\"}").code()).isEqualTo(276);
    assertThat(parse("{\"Request\":\"SUBSCRIBE\"}").request()).isEqualTo("subscribe");
    assertThat(parse("{\"Request\":\"Publish\"}").code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"Type\":\"pump\"}",
        "{\"Type\":\"a/b\",\"Id\":\"x\"}",
        "{\"RC\":\"many\",\"Topic\":7,\"Type\":{},\"Id\":[],\"more\":null}",
        "{\"RC\":99999999999999}",
        "{\"d\":{\"RC\":1}}"
      })
  @DisplayName("GW-24 what is missing or strange is left out")
  void readsWhatIsThere(String json) throws Exception {
    Notification read = parse(json);

    assertThat(read.device()).isNull();
    assertThat(read.topic()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "[]", "{", "\"text\"", "null"})
  void refusesWhatIsNoObject(String json) {
    assertThatThrownBy(() -> parse(json)).isInstanceOf(MalformedPayloadException.class);
  }
}
