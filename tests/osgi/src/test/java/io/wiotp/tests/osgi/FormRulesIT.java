/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Kura needs of a form, or else leaves out in silence (kura-contract 2.4). */
class FormRulesIT {
  /** A comma ends a default unless a backslash stands before it. */
  private static final Pattern UNESCAPED_COMMA = Pattern.compile("(?<!\\\\),");

  private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z]+ */?>|&[a-z]+;");

  static List<Form> forms() {
    return Form.ofProduct(Build.product());
  }

  static Stream<Arguments> fields() {
    return forms().stream()
        .flatMap(form -> form.fields().stream().map(field -> Arguments.of(form.id(), field)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void fileDefinitionAndDesignateHaveTheSameName(Form form) {
    assertThat(form.fileName()).isEqualTo(form.id() + ".xml");
    assertThat(form.factoryPid()).isEqualTo(form.id());
    assertThat(Inside.INSTANTIATED).contains(form.id());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theFormSaysWhatItIsFor(Form form) {
    assertThat(form.name()).startsWith("Watson IoT ");
    assertThat(form.description()).endsWith(".");
    assertThat(form.fields()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void labelsAreUnique(Form form) {
    assertThat(form.fields()).extracting(Form.Field::name).doesNotHaveDuplicates();
    assertThat(form.fields()).extracting(Form.Field::id).doesNotHaveDuplicates();
    assertThat(form.fields())
        .allSatisfy(
            field ->
                assertThat(field.choices())
                    .as(field.id())
                    .extracting(Form.Choice::label)
                    .doesNotHaveDuplicates());
  }

  @ParameterizedTest
  @MethodSource("fields")
  void eachFieldIsExplained(String form, Form.Field field) {
    assertThat(field.name()).isNotBlank();
    assertThat(field.description()).hasSizeGreaterThan(20).endsWith(".");
    // Kura shows plain text and does not translate keys.
    assertThat(field.name() + field.description()).doesNotContainPattern(MARKUP);
    assertThat(field.name()).doesNotStartWith("%");
    assertThat(field.description()).doesNotStartWith("%");
  }

  /** What a field accepts stands next to it: Kura's page shows neither min nor max. */
  @ParameterizedTest
  @MethodSource("fields")
  void theRangeStandsInTheDescription(String form, Form.Field field) {
    if (field.hasRange()) {
      assertThat(field.description()).contains(field.min() + " to " + field.max());
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void theChoicesAreExplained(String form, Form.Field field) {
    assertThat(field.choices())
        .allSatisfy(
            choice ->
                assertThat(field.description() + choice.label())
                    .as(field.id())
                    .containsPattern("\\b" + Pattern.quote(choice.value()) + "\\b"));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void eachFieldHasADefaultUnlessOnlyAPersonCanKnowIt(String form, Form.Field field) {
    boolean personal = field.type().equals("Password") || field.id().matches(".*\\.(id|type)");
    boolean emptyMeansSomething = field.description().contains("Empty");
    if (!field.required() && emptyMeansSomething) {
      assertThat(field.type()).isEqualTo("String");
    } else if (!personal) {
      assertThat(field.defaultValue()).isNotEmpty();
    }
    if (field.type().equals("Boolean")) {
      assertThat(field.defaultValue()).isIn("true", "false");
    }
    if (field.type().equals("Password")) {
      assertThat(field.defaultValue()).as("a secret that everybody knows").isEmpty();
    }
    if (field.id().endsWith(".target")) {
      assertThat(field.defaultValue()).isEqualTo("(kura.service.pid=changeme)");
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void theDefaultIsOneValueThatTheFieldAccepts(String form, Form.Field field) {
    assertThat(field.defaultValue()).doesNotContainPattern(UNESCAPED_COMMA);
    if (!field.choices().isEmpty()) {
      assertThat(field.choices())
          .extracting(Form.Choice::value)
          .contains(field.defaultValue())
          .doesNotHaveDuplicates();
    }
    if (field.hasRange()) {
      assertThat(Long.parseLong(field.defaultValue()))
          .isBetween(Long.parseLong(field.min()), Long.parseLong(field.max()));
      // Equal bounds would make the field read-only.
      assertThat(field.min()).isNotEqualTo(field.max());
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void eachNumberHasARangeOrChoices(String form, Form.Field field) {
    if (!List.of("String", "Password", "Boolean").contains(field.type())) {
      assertThat(field.type()).isEqualTo("Integer");
      assertThat(field.hasRange() || !field.choices().isEmpty()).isTrue();
    }
  }
}
