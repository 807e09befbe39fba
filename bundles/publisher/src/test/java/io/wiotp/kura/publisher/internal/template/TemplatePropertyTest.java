/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.publisher.internal.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiotp.kura.api.RefusedException;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TemplatePropertyTest {

  @Property
  void anyTextWithDoubledDollarSignsIsItself(@ForAll String text) throws RefusedException {
    assertThat(Template.compile(text.replace("$", "$$")).fill(name -> null)).isEqualTo(text);
  }

  @Property
  void anyNameWithoutBracesCanBeFilledIn(
      @ForAll("names") String name, @ForAll("names") String value) throws RefusedException {
    Template template = Template.compile("<${" + name + "}>");
    assertThat(template.fill(Map.of(name, value)::get)).isEqualTo("<" + value + ">");
  }

  @Property
  void whatIsFilledInIsNeverReadAsATemplate(@ForAll("names") String value) throws RefusedException {
    assertThat(Template.compile("$a").fill(name -> "$" + value)).isEqualTo("$" + value);
  }

  @Property
  void compilingEitherWorksOrNamesTheRule(@ForAll("dollars") String text) {
    try {
      assertThat(Template.compile(text)).hasToString(text);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("must be followed by");
    }
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .ofMinLength(1)
        .ofMaxLength(20)
        .filter(text -> text.indexOf('{') < 0 && text.indexOf('}') < 0);
  }

  @Provide
  Arbitrary<String> dollars() {
    return Arbitraries.strings().withChars("$a{}9 ").ofMaxLength(12);
  }
}
