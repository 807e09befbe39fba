/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ID-1 to ID-13: a value that exists is valid. */
class IdentifiersTest {
  private static final DeviceId PUMP = new DeviceId("pump", "p07");

  @ParameterizedTest
  @ValueSource(strings = {"a", "Z", "0", "-", "_", ".", "rtu-1_A.b", "quickstart"})
  void takesTheAlphabetOfThePlatform(String id) {
    assertThatCode(() -> new DeviceId(id, id)).doesNotThrowAnyException();
    assertThatCode(() -> new EventId(id)).doesNotThrowAnyException();
    assertThatCode(() -> new Format(id)).doesNotThrowAnyException();
    assertThatCode(() -> new Organization(id)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "a b", "a/b", "+", "#", "a:b", "ä", "a\n", "\u0000", "日本", "😀", "a\ud800"
      })
  void refusesEverythingElse(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> new DeviceId(id, "d"));
    assertThatIllegalArgumentException().isThrownBy(() -> new DeviceId("t", id));
    assertThatIllegalArgumentException().isThrownBy(() -> new EventId(id));
    assertThatIllegalArgumentException().isThrownBy(() -> new Format(id));
    assertThatIllegalArgumentException().isThrownBy(() -> new Organization(id));
  }

  @Test
  void anIdOf36CharactersIsTheLongest() {
    assertThatCode(() -> new DeviceId("t".repeat(36), "d".repeat(36))).doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeviceId("t".repeat(37), "d"))
        .withMessage(
            "device type must be 1 to 36 characters from a-z A-Z 0-9 - _ . but is '"
                + "t".repeat(37)
                + "'");
  }

  @Test
  void eventIdAndFormatHaveLimitsOfTheirOwn() {
    assertThat(new EventId("e".repeat(128)).value()).hasSize(128);
    assertThat(new Format("f".repeat(32)).value()).hasSize(32);
    assertThatIllegalArgumentException().isThrownBy(() -> new EventId("e".repeat(129)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Format("f".repeat(33)));
  }

  @Test
  void theMessageStaysOneShortLineWhateverTheValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventId("x\n\u0007\r" + "y".repeat(100_000)))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(160).doesNotContain("\n", "\r"))
        .withMessageContaining("event id must be 1 to 128");
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "Start pump", "größe", "日本", "😀", "$cmd", "a:b", "*"})
  void aCommandIdMayBeAnyTopicLevel(String id) {
    assertThat(new CommandId(id)).hasToString(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a/b", "+", "a#", "\n", "\u0000", "\u007f", "\u0085", "a\ud800", "\udc00"})
  void aCommandIdIsOneLevelWithoutWildcards(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CommandId(id))
        .withMessageStartingWith("command id must be one topic level");
  }

  @Test
  void clientIdsOfDeviceAndGateway() {
    Organization organization = new Organization("abc123");

    assertThat(new Identity(organization, Role.DEVICE, PUMP).clientId())
        .isEqualTo("d:abc123:pump:p07"); // ID-1
    assertThat(new Identity(organization, Role.GATEWAY, PUMP).clientId())
        .isEqualTo("g:abc123:pump:p07"); // ID-2
    assertThat(new Identity(Organization.QUICKSTART, Role.QUICKSTART, PUMP).clientId())
        .isEqualTo("d:quickstart:pump:p07"); // QS-1
  }

  @Test
  void quickstartIsForItsOwnRoleAlone() {
    // QS-6: a gateway can not use quickstart
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Identity(Organization.QUICKSTART, Role.GATEWAY, PUMP))
        .withMessageContaining("GATEWAY")
        .withMessageContaining("'quickstart'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Identity(Organization.QUICKSTART, Role.DEVICE, PUMP));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Identity(new Organization("abc123"), Role.QUICKSTART, PUMP));
  }

  @Test
  void idsAreCaseSensitive() {
    assertThat(new DeviceId("pump", "p07"))
        .isEqualTo(PUMP)
        .isNotEqualTo(new DeviceId("Pump", "p07"));
  }

  @Test
  void aTokenIsNeverShown() {
    Token token = new Token("s3cr3t-token");

    assertThat(token.toString()).doesNotContain("s3cr3t");
    assertThat(token.reveal()).isEqualTo("s3cr3t-token");
    assertThat(token)
        .isEqualTo(new Token("s3cr3t-token"))
        .hasSameHashCodeAs(new Token("s3cr3t-token"));
    assertThat(token).isNotEqualTo(new Token("other"));
  }

  @Test
  void anEmptyTokenIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Token(""))
        .withMessage("auth token must not be empty");
  }

  @Test
  void valuesShowThemselvesAsTheyStandInATopic() {
    assertThat(PUMP).hasToString("pump/p07");
    assertThat(new EventId("status")).hasToString("status");
    assertThat(Format.JSON).hasToString("json");
    assertThat(Organization.QUICKSTART).hasToString("quickstart");
  }
}
