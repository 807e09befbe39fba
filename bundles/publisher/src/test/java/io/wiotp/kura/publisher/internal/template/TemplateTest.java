/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
  private final Map<String, Object> values =
      new HashMap<>(
          Map.of(
              "assetName", "boiler", "a", 1, "a.b", 2.5, "with blank", true, "_x9", 9L, "é", "e"));

  private String fill(String template) throws RefusedException {
    return Template.compile(template).fill(values::get);
  }

  @ParameterizedTest
  @CsvSource({
    "plain,plain",
    "$assetName,boiler",
    "${assetName},boiler",
    "pre-$assetName-post,pre-boiler-post",
    "${assetName}Post,boilerPost",
    "$a.$_x9,1.9",
    "${a.b},2.5",
    "${with blank},true",
    "${é},e",
    "$$,$",
    "$$assetName,$assetName",
    "$$$a,$1",
    "cost$$,cost$",
    "a}b{c,a}b{c"
  })
  void namesAreFilledInAndTheRestStays(String template, String expected) throws Exception {
    assertThat(fill(template)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$", "a$", "$ a", "$-", "$9a", "${", "${}", "${a", "${a{b}}", "a$$$"})
  void aLoneDollarSignIsAnErrorThatShowsWhere(String template) {
    assertThatThrownBy(() -> Template.compile(template))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("position")
        .hasMessageContaining("'" + template + "'");
  }

  @Test
  void thePositionCountsFromOne() {
    assertThatThrownBy(() -> Template.compile("ab$-")).hasMessageContaining("position 3");
  }

  @Test
  void aNameWithoutValueIsNamedInTheRefusal() {
    RefusedException e = catchThrowableOfType(RefusedException.class, () -> fill("x-$nothing"));
    assertThat(e.reason()).isEqualTo(Reason.TEMPLATE_UNRESOLVED);
    assertThat(e.detail()).contains("'nothing'", "'x-$nothing'");
  }

  @Test
  void anEmptyTextOrBytesAreNoValue() {
    values.put("assetName", "");
    assertThatThrownBy(() -> fill("$assetName")).isInstanceOf(RefusedException.class);
    values.put("assetName", new byte[] {1});
    assertThatThrownBy(() -> fill("$assetName")).isInstanceOf(RefusedException.class);
  }

  @Test
  void anEmptyTemplateIsEmpty() throws Exception {
    assertThat(Template.compile("").isEmpty()).isTrue();
    assertThat(Template.compile("").fill(values::get)).isEmpty();
    assertThat(Template.compile("$a").isEmpty()).isFalse();
  }
}
