/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;

/** The bundles of the feature resolve on what Kura 5.5 offers, and on nothing else. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class BundlesIT {
  @Inject private BundleContext context;

  @Configuration
  public Option[] gateway() {
    return Gateway.of(getClass());
  }

  /** 8.2: an install with a bundle that does not resolve counts as successful. */
  @Test
  public void everyBundleOfTheFeatureIsActive() {
    assertThat(new Inside(context).bundles())
        .hasSizeGreaterThanOrEqualTo(6)
        .allSatisfy(
            bundle -> assertThat(bundle.getState()).as(name(bundle)).isEqualTo(Bundle.ACTIVE));
  }

  @Test
  public void everythingElseThatWasInstalledIsActiveToo() {
    assertThat(context.getBundles())
        .filteredOn(
            bundle ->
                (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) == 0)
        .allSatisfy(
            bundle -> assertThat(bundle.getState()).as(name(bundle)).isEqualTo(Bundle.ACTIVE));
  }

  /** 8.4: no gateway has an MQTT client for us; another connector's copy must not be taken. */
  @Test
  public void noneImportsOrExportsPaho() {
    assertThat(new Inside(context).bundles())
        .allSatisfy(
            bundle ->
                assertThat(
                        Arrays.asList(
                            header(bundle, Constants.IMPORT_PACKAGE),
                            header(bundle, Constants.DYNAMICIMPORT_PACKAGE),
                            header(bundle, Constants.EXPORT_PACKAGE),
                            header(bundle, Constants.REQUIRE_BUNDLE)))
                    .as(name(bundle))
                    .noneMatch(header -> header.contains("org.eclipse.paho")));
  }

  /** 8.2: the page Device, Bundles lists them by this name only. */
  @Test
  public void eachHasANameOfItsOwn() {
    assertThat(new Inside(context).bundles())
        .extracting(bundle -> header(bundle, Constants.BUNDLE_NAME))
        .allSatisfy(name -> assertThat(name).startsWith("Watson IoT "))
        .doesNotHaveDuplicates();
  }

  /** 2.2: Kura reads the forms of ACTIVE bundles, and nobody would start a lazy one fully. */
  @Test
  public void noneWaitsForItsFirstClass() {
    assertThat(new Inside(context).bundles())
        .extracting(bundle -> header(bundle, Constants.BUNDLE_ACTIVATIONPOLICY))
        .containsOnly("");
  }

  private static String header(Bundle bundle, String name) {
    String value = bundle.getHeaders("").get(name);
    return value == null ? "" : value;
  }

  private static String name(Bundle bundle) {
    return bundle.getSymbolicName();
  }
}
