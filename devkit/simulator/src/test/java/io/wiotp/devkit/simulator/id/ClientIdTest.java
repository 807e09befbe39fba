/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientIdTest {
  private static final String MAX = "x".repeat(36);

  @ParameterizedTest(name = "{0}")
  @DisplayName("ID-1 ID-2 ID-3 ID-4 each class has its form")
  @CsvSource({
    "d:acme01:pump:p07, DEVICE, pump, p07",
    "g:acme01:rtu:gw-1.a_B, GATEWAY, rtu, gw-1.a_B",
    "a:acme01:watch, APPLICATION, watch,",
    "A:acme01:watch, SHARED_APPLICATION, watch,",
    "A:acme01:watch:2, SHARED_APPLICATION, watch, 2"
  })
  void forms(String text, ClientClass clientClass, String first, String second) throws Exception {
    assertThat(ClientId.parse(text))
        .isEqualTo(new ClientId(text, clientClass, "acme01", first, second));
  }

  @ParameterizedTest(name = "''{0}''")
  @DisplayName("ID-6 ID-18 what has other parts does not parse")
  @ValueSource(
      strings = {
        "",
        "d",
        "d:acme01",
        "d:acme01:pump",
        "d:acme01:pump:p07:x",
        "d:acme01:pump:",
        "d::pump:p07",
        "d:acme01::p07",
        "D:acme01:pump:p07",
        "G:acme01:rtu:gw",
        "c:acme01:x:y",
        "a:acme01",
        "a:acme01:x:y",
        "A:acme01:x:y:z",
        "A:acme01:x:",
        " d:acme01:pump:p07",
        "acme01:d:pump:p07"
      })
  void notParsed(String text) {
    ClientIdException refused =
        catchThrowableOfType(ClientIdException.class, () -> ClientId.parse(text));
    assertThat(refused).isNotNull();
    assertThat(refused.hasBadPart()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("ID-8 ID-18 a part outside alphabet or length is known as such")
  @ValueSource(
      strings = {
        "d:acme01:pu mp:p07",
        "d:acme01:pump:p/07",
        "g:acme01:rtu:g+w",
        "a:acme01:wätch",
        "d:acme01:pump:p\u0000",
        "d:ac/me:pump:p07",
        "d:acme01:pump:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
      })
  void badPart(String text) {
    ClientIdException refused =
        catchThrowableOfType(ClientIdException.class, () -> ClientId.parse(text));
    assertThat(refused).isNotNull();
    assertThat(refused.hasBadPart()).isTrue();
  }

  @Test
  @DisplayName("ID-8 36 characters are permitted")
  void longest() throws Exception {
    assertThat(ClientId.parse("d:acme01:" + MAX + ":" + MAX).device())
        .isEqualTo(new DeviceKey(MAX, MAX));
  }

  @Property
  @Label("ID-1 format and parse are inverses for every valid id")
  void inverse(
      @ForAll @StringLength(min = 1, max = 36) @CharRange(from = 'a', to = 'z') String type,
      @ForAll
          @StringLength(min = 1, max = 36)
          @CharRange(from = '0', to = '9')
          @Chars({'-', '.', '_'})
          String id)
      throws Exception {
    DeviceKey key = new DeviceKey(type, id);
    String text = ClientId.format(ClientClass.GATEWAY, "acme01", key);
    assertThat(ClientId.parse(text).device()).isEqualTo(key);
  }

  @Property(tries = 20_000)
  @Label("ID-18 any text parses or is refused with a reason, and what parses is well formed")
  void anyText(@ForAll String text) {
    try {
      ClientId parsed = ClientId.parse(text);
      assertThat(parsed.text())
          .matches(
              "[dg](:[A-Za-z0-9._-]{1,36}){3}|a(:[A-Za-z0-9._-]{1,36}){2}"
                  + "|A(:[A-Za-z0-9._-]{1,36}){2,3}");
    } catch (ClientIdException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContainPattern("\\p{Cntrl}");
    }
  }
}
