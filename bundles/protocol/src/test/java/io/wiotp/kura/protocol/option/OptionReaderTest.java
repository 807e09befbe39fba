/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.wiotp.kura.protocol.id.EventId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionReaderTest {
  private @interface Definition {
    String broker_host() default "localhost";

    int port() default 8883;

    long max_bytes() default 9_000_000_000L;

    boolean enabled() default true;

    String policy() default "drop-oldest";

    String token();
  }

  private enum Policy {
    DROP_OLDEST,
    REFUSE_NEW
  }

  private static OptionReader reader(Map<String, ?> configured) {
    return new OptionReader(Definition.class, configured);
  }

  private static OptionReader reader(String option, Object value) {
    return reader(Map.of(option, value));
  }

  @Test
  void aMissingOptionHasItsDefault() {
    OptionReader options = reader(Map.of());

    assertThat(options.text("broker.host")).isEqualTo("localhost");
    assertThat(options.integer("port", 1, 65_535)).isEqualTo(8883);
    assertThat(options.number("max.bytes", 0, Long.MAX_VALUE)).isEqualTo(9_000_000_000L);
    assertThat(options.flag("enabled")).isTrue();
    assertThat(options.choice("policy", Policy.class)).isEqualTo(Policy.DROP_OLDEST);
  }

  @Test
  void anOptionThatIsNullHasItsDefault() {
    Map<String, Object> configured = new HashMap<>();
    configured.put("port", null);

    assertThat(reader(configured).integer("port", 1, 65_535)).isEqualTo(8883);
  }

  @Test
  void anOptionWithoutDefaultIsEmpty() {
    assertThat(reader(Map.of()).text("token")).isEmpty();
    assertThat(reader(Map.of()).raw("token")).isNull();
    assertThat(reader(Map.of()).text("no.such.option")).isEmpty();
  }

  @Test
  void numbersAndFlagsArriveTypedOrAsText() {
    assertThat(reader("port", 1883).integer("port", 1, 65_535)).isEqualTo(1883);
    assertThat(reader("port", " 1883 ").integer("port", 1, 65_535)).isEqualTo(1883);
    assertThat(reader("port", 1883L).integer("port", 1, 65_535)).isEqualTo(1883);
    assertThat(reader("enabled", false).flag("enabled")).isFalse();
    assertThat(reader("enabled", "FALSE").flag("enabled")).isFalse();
  }

  @Test
  void limitsBelongToTheRange() {
    assertThat(reader("port", 1).integer("port", 1, 65_535)).isEqualTo(1);
    assertThat(reader("port", 65_535).integer("port", 1, 65_535)).isEqualTo(65_535);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "8883.0", "1e3", "", "port", "99999999999999999999"})
  void aNumberOutsideItsRuleIsNamedWithOptionRuleAndValue(String value) {
    assertThatExceptionOfType(InvalidOptionException.class)
        .isThrownBy(() -> reader("port", value).integer("port", 1, 65_535))
        .withMessage("option port must be a whole number from 1 to 65535 but is '" + value + "'")
        .satisfies(e -> assertThat(e.option()).isEqualTo("port"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yes", "1", "wahr"})
  void aFlagIsTrueOrFalse(String value) {
    assertThatExceptionOfType(InvalidOptionException.class)
        .isThrownBy(() -> reader("enabled", value).flag("enabled"))
        .withMessage("option enabled must be true or false but is '" + value + "'");
  }

  @Test
  void aChoiceIsWrittenInLowerCaseWithDashes() {
    assertThat(reader("policy", "refuse-new").choice("policy", Policy.class))
        .isEqualTo(Policy.REFUSE_NEW);
    assertThatExceptionOfType(InvalidOptionException.class)
        .isThrownBy(() -> reader("policy", "REFUSE_NEW").choice("policy", Policy.class))
        .withMessage("option policy must be one of drop-oldest, refuse-new but is 'REFUSE_NEW'");
  }

  @Test
  void durationsHaveTheUnitOfTheirMethod() {
    OptionReader options = reader("port", 30);

    assertThat(options.seconds("port", 1, 60)).isEqualTo(Duration.ofSeconds(30));
    assertThat(options.millis("port", 1, 60)).isEqualTo(Duration.ofMillis(30));
  }

  @Test
  void aValueThatBreaksItsOwnRuleNamesTheOption() {
    assertThat(reader("broker.host", "status").value("broker.host", EventId::new))
        .isEqualTo(new EventId("status"));
    assertThatExceptionOfType(InvalidOptionException.class)
        .isThrownBy(() -> reader("broker.host", "a b").value("broker.host", EventId::new))
        .withMessageStartingWith("option broker.host is not valid: event id must be")
        .withMessageContaining("'a b'");
  }

  @Test
  void anErrorThatNamesItsOptionAlreadyStaysAsItIs() {
    InvalidOptionException inner = new InvalidOptionException("other", "is wrong");

    assertThatExceptionOfType(InvalidOptionException.class)
        .isThrownBy(
            () ->
                reader(Map.of())
                    .value(
                        "token",
                        text -> {
                          throw inner;
                        }))
        .isSameAs(inner);
  }
}
