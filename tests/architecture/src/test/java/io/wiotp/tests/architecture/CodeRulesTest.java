/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.wiotp.kura.planted.Planted;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What no class does, whatever it imports. */
class CodeRulesTest {
  private static final String KURA = "io.wiotp.kura..";
  private static final String DEVKIT = "io.wiotp.devkit..";

  /** Two connections live in one JVM; what is static they would share. */
  static final ArchRule staticFieldsAreFinal =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(KURA, DEVKIT)
          .and()
          .areStatic()
          .should()
          .beFinal();

  /** Final fields whose type can only mean state. */
  static final ArchRule staticFieldsHoldNoCounters =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(KURA, DEVKIT)
          .and()
          .areStatic()
          .should()
          .haveRawType(
              com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                  "java.util.concurrent..", "java.util.concurrent.atomic.."));

  /** Kura reads logs, not a process's streams. */
  static final ArchRule bundlesSpeakThroughTheLogOnly =
      noClasses()
          .that()
          .resideInAPackage(KURA)
          .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
          .orShould()
          .callMethod(Throwable.class, "printStackTrace");

  @TestFactory
  Stream<DynamicTest> rules() {
    return RuleTests.of(getClass());
  }

  @Test
  void theRulesBite() {
    JavaClasses planted = new ClassFileImporter().importClasses(Planted.class);

    assertThat(staticFieldsAreFinal.evaluate(planted).getFailureReport().getDetails()).hasSize(1);
    assertThat(staticFieldsHoldNoCounters.evaluate(planted).getFailureReport().getDetails())
        .hasSize(1);
    assertThat(bundlesSpeakThroughTheLogOnly.evaluate(planted).getFailureReport().getDetails())
        .anySatisfy(detail -> assertThat(detail).contains("System.out"))
        .anySatisfy(detail -> assertThat(detail).contains("System.err"))
        .anySatisfy(detail -> assertThat(detail).contains("printStackTrace"));
  }
}
