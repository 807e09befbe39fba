/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who may import whom: the table of the bundles, as rules. */
class BundleRulesTest {
  private static final String API = "io.wiotp.kura.api..";
  private static final String PROTOCOL = "io.wiotp.kura.protocol..";
  private static final String TRANSPORT = "io.wiotp.kura.transport..";
  private static final String OUTBOX = "io.wiotp.kura.outbox..";
  private static final String CONNECTION = "io.wiotp.kura.connection..";
  private static final String PUBLISHER = "io.wiotp.kura.publisher..";
  private static final String KURA = "org.eclipse.kura..";
  private static final String PAHO = "org.eclipse.paho..";
  private static final String[] LANGUAGE = {
    "java..", "javax..", "org.jspecify.annotations..", "org.osgi.annotation.."
  };

  static final ArchRule apiStandsAlone =
      classes().that().resideInAPackage(API).should().onlyDependOnClassesThat(in(LANGUAGE, API));

  static final ArchRule protocolIsPure =
      classes()
          .that()
          .resideInAPackage(PROTOCOL)
          .should()
          .onlyDependOnClassesThat(in(LANGUAGE, API, PROTOCOL, "com.google.gson.."));

  static final ArchRule pahoIsTheTransportsSecret =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.wiotp.kura.transport.internal..")
          .and()
          .resideInAPackage("io.wiotp.kura..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(PAHO);

  static final ArchRule transportAndOutboxSeeKuraAtTheirEdgeOnly =
      noClasses()
          .that()
          .resideInAnyPackage(TRANSPORT, OUTBOX)
          .and()
          .resideOutsideOfPackages(
              "io.wiotp.kura.transport.component..", "io.wiotp.kura.outbox.component..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              KURA, "org.osgi.framework..", "org.osgi.service..", "org.osgi.util..");

  static final ArchRule transportKnowsNothingAboveIt =
      noClasses()
          .that()
          .resideInAPackage(TRANSPORT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(OUTBOX, CONNECTION, PUBLISHER);

  static final ArchRule outboxKnowsNothingAboveIt =
      noClasses()
          .that()
          .resideInAPackage(OUTBOX)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(TRANSPORT, CONNECTION, PUBLISHER, PAHO);

  static final ArchRule connectionKnowsNothingAboveIt =
      noClasses()
          .that()
          .resideInAPackage(CONNECTION)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(PUBLISHER);

  static final ArchRule publisherDoesNotReachAround =
      noClasses()
          .that()
          .resideInAPackage(PUBLISHER)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(TRANSPORT, PAHO);

  static final ArchRule internalsAreInternal =
      slices()
          .matching("io.wiotp.kura.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              new Anything(), new OutsideOf(".internal", ".component").as("exported packages"));

  static final ArchRule bundlesHaveNoPackageRings =
      slices().matching("io.wiotp.kura.(**)").should().beFreeOfCycles();

  static final ArchRule simulatorHasNoPackageRings =
      slices().matching("io.wiotp.devkit.simulator.(**)").should().beFreeOfCycles();

  /** A misreading of the protocol must not cancel itself out. */
  static final ArchRule simulatorSharesNoCodeWithTheBundles =
      noClasses()
          .that()
          .resideInAPackage("io.wiotp.devkit.simulator..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.wiotp.kura..");

  @TestFactory
  Stream<DynamicTest> rules() {
    return RuleTests.of(getClass());
  }

  private static com.tngtech.archunit.base.DescribedPredicate<
          com.tngtech.archunit.core.domain.JavaClass>
      in(String[] base, String... more) {
    String[] all = java.util.Arrays.copyOf(base, base.length + more.length);
    System.arraycopy(more, 0, all, base.length, more.length);
    return com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(all);
  }
}
