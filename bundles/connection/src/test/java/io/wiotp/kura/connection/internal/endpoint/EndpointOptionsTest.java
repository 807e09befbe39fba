/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.connection.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiotp.kura.connection.fake.FakeCrypto;
import io.wiotp.kura.protocol.id.Role;
import io.wiotp.kura.protocol.option.InvalidOptionException;
import java.util.Map;
import org.eclipse.kura.configuration.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointOptionsTest {
  private final TokenReader tokens = new TokenReader(new FakeCrypto());

  private EndpointOptions with(String option, Object value) {
    Map<String, Object> properties = EndpointFixture.gateway();
    properties.put(option, value);
    return EndpointOptions.of(properties, tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "organization.id | ''                                      | organization must be 1 to 36",
        "organization.id | a/b                                     | 'a/b'",
        "organization.id | quickstart                              | exactly when the role is quickstart",
        "role            | Gateway                                 | must be one of device, gateway, quickstart",
        "role            | quickstart                              | option organization.id",
        "device.type     | ''                                      | device type must be 1 to 36",
        "device.type     | a type                                  | 'a type'",
        "device.id       | 1234567890123456789012345678901234567   | device id must be 1 to 36",
        "device.id       | gw:1                                    | 'gw:1'",
        "auth.token      | ''                                      | must not be empty for the role gateway",
        "connect.on.startup | maybe                                | must be true or false but is 'maybe'",
      })
  void aValueOutsideItsRuleIsNamedWithOptionAndRule(String option, String value, String expected) {
    assertThatThrownBy(() -> with(option, value))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessageContaining("option ")
        .hasMessageContaining(expected);
  }

  @Test
  void missingOptionsHaveDefaults() {
    Map<String, Object> properties = EndpointFixture.gateway();
    properties.remove("role");
    properties.remove("connect.on.startup");
    EndpointOptions options = EndpointOptions.of(properties, tokens);
    assertThat(options.credentials().identity().role()).isEqualTo(Role.GATEWAY);
    assertThat(options.connectOnStartup()).isTrue();
  }

  @Test
  void textIsTakenWithoutSurroundingBlanksBecauseTheConsoleDoesNotTrim() {
    assertThat(with("device.id", " gw1 ").credentials().identity().device().deviceId())
        .isEqualTo("gw1");
  }

  @Test
  void aBooleanMayArriveAsText() {
    assertThat(with("connect.on.startup", "false").connectOnStartup()).isFalse();
  }

  @Test
  void aTokenIsReadHoweverItIsDelivered() {
    String encrypted = FakeCrypto.encrypted("a-b_c.(1)*!$&");
    for (Object delivered :
        new Object[] {
          encrypted,
          encrypted.toCharArray(),
          new Password(encrypted),
          "a-b_c.(1)*!$&",
          new Password("a-b_c.(1)*!$&".toCharArray())
        }) {
      assertThat(with("auth.token", delivered).credentials().token().reveal())
          .isEqualTo("a-b_c.(1)*!$&");
    }
  }

  @Test
  void aPlainTokenWithoutADashIsReadAlthoughDecryptionFailsInAnotherWay() {
    // kura-contract 6.1: KuraException here, IllegalArgumentException with exactly one dash.
    assertThat(with("auth.token", "plain").credentials().token().reveal()).isEqualTo("plain");
    assertThat(with("auth.token", "pla-in").credentials().token().reveal()).isEqualTo("pla-in");
  }

  /** A token that is Base64 on both sides of one dash gets as far as the cipher. */
  @Test
  void aPlainTokenThatMakesTheCipherFailIsReadAsItIs() {
    assertThat(with("auth.token", "AAAA-cipher").credentials().token().reveal())
        .isEqualTo("AAAA-cipher");
  }

  @Test
  void aTokenOfAnUnknownTypeIsNone() {
    assertThatThrownBy(() -> with("auth.token", 42)).hasMessageContaining("auth.token");
    assertThatThrownBy(() -> with("auth.token", new Password((char[]) null)))
        .hasMessageContaining("auth.token");
  }

  @Test
  void theTokenShowsInNoText() {
    EndpointOptions options = with("auth.token", FakeCrypto.encrypted("hush-hush"));
    assertThat(options.toString()).doesNotContain("hush");
    assertThat(options.credentials().toString()).doesNotContain("hush");
  }

  @Test
  void aDecryptedPasswordIsNotWiped() {
    // Kura hands out the array itself, not a copy.
    Password password = new Password(FakeCrypto.encrypted("x"));
    with("auth.token", password);
    assertThat(new String(password.getPassword())).isEqualTo(FakeCrypto.encrypted("x"));
  }
}
