/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueRuleTest {
  @ParameterizedTest(name = "{0} takes {1}: {2}")
  @DisplayName("DM-175 a value has to match the expression as a whole")
  @CsvSource({
    "'[0-9]+', 42, true",
    "'[0-9]+', 42a, false",
    "'on|off', on, true",
    "'on|off', often, false",
    "'[0-9]{1,3}(\\.[0-9]{1,3}){3}', 10.0.0.255, true",
    "'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', 0a0a0a0a-1b1b-2c2c-3d3d-4e4e4e4e4e4e, true",
    "'', '', true",
    "'', x, false"
  })
  void matches(String expression, String value, boolean expected) throws Exception {
    assertThat(ValueRule.of(expression).accepts(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @DisplayName("DM-175 an expression that is none, or would take too much, is refused")
  @ValueSource(
      strings = {
        "(",
        "[a",
        "a{1001}",
        "(?=a)b",
        "(a)\\1",
        "(((){999}){999}){999}",
        "(((((a{30}){30}){30}){30}){30}){30}",
        "(a{1000}){1000}",
        "(x{0,99}){0,99}{99999999999999999999}"
      })
  @Timeout(5)
  void refused(String expression) {
    assertThatExceptionOfType(ActionException.class)
        .isThrownBy(() -> ValueRule.of(expression))
        .withMessageContaining("regular expression");
  }

  @Test
  @DisplayName("DM-175 an expression of more than 256 characters is refused")
  void tooLong() {
    assertThatExceptionOfType(ActionException.class)
        .isThrownBy(() -> ValueRule.of("a".repeat(257)));
  }

  @ParameterizedTest
  @DisplayName("DM-176 no expression and no value takes long")
  @ValueSource(strings = {"(a+)+b", "(a|a)*b", "(a*)*b", "(a|aa)+b", "([a-z]+)*[0-9]", "(a?){99}b"})
  void linear(String expression) throws Exception {
    ValueRule rule = ValueRule.of(expression);
    String value = "a".repeat(1024);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(rule.accepts(value)).isFalse());
  }
}
