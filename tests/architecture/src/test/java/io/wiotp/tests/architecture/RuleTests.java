/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.architecture;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Makes tests of the rules that a class holds as fields. ArchUnit's own engine would run them too,
 * but Surefire counts tests that are methods only, and a rule that fails passes unseen.
 */
final class RuleTests {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.wiotp");

  private RuleTests() {}

  static Stream<DynamicTest> of(Class<?> holder) {
    return Stream.of(holder.getDeclaredFields())
        .filter(field -> field.getType() == ArchRule.class)
        .map(field -> dynamicTest(field.getName(), () -> rule(field).check(MAIN)));
  }

  private static ArchRule rule(Field field) throws IllegalAccessException {
    return (ArchRule) field.get(null);
  }
}
