/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.metatype;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.kura.configuration.metatype.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kura-contract 2.4. */
class DefaultTextTest {

  @Test
  void splitsAtCommasThatAreNotEscaped() {
    assertThat(DefaultText.parts("a\\,b, c")).containsExactly("a,b", "c");
    assertThat(DefaultText.parts(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "STRING, x",
    "LONG, 7",
    "DOUBLE, 1.5",
    "FLOAT, 1.5",
    "INTEGER, 7",
    "BYTE, 7",
    "CHAR, x",
    "BOOLEAN, true",
    "SHORT, 7",
    "PASSWORD, x"
  })
  void everyTypeGivesItsJavaClass(Scalar type, String text) {
    assertThat(DefaultText.scalar(type, text))
        .isInstanceOf(DefaultText.javaType(type))
        .hasToString(text);
  }
}
