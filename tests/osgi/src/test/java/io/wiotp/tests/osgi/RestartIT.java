/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.inject.Inject;
import org.eclipse.kura.cloudconnection.CloudEndpoint;
import org.eclipse.kura.cloudconnection.factory.CloudConnectionFactory;
import org.eclipse.kura.cloudconnection.publisher.CloudPublisher;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Bundles come and go in an order that nobody controls (kura-contract 8.3). */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class RestartIT {
  private static final String PLANT = "-plant1";
  private static final long SEED = 20_260_101L;
  private static final int ORDERS = 8;

  @Inject private BundleContext context;
  private Inside inside;

  @Configuration
  public Option[] gateway() {
    return Gateway.of(getClass());
  }

  @Before
  public void createAConnection() throws Exception {
    inside = new Inside(context);
    if (inside.states().size() <= 1) {
      inside.createConnection(PLANT, Inside.closedPort(), "tcp");
    }
    inside.awaitSatisfied("before the test", PLANT);
  }

  @After
  public void startAll() throws BundleException {
    for (Bundle bundle : inside.bundles()) {
      bundle.start();
    }
  }

  @Test
  public void eachBundleMayBeRestartedAlone() throws Exception {
    for (Bundle bundle : inside.bundles()) {
      bundle.stop();
      bundle.start();
      inside.awaitSatisfied("after restarting " + bundle.getSymbolicName(), PLANT);
    }
  }

  @Test
  public void allBundlesMayStopAndStartInAnyOrder() throws Exception {
    Random random = new Random(SEED);
    List<Bundle> bundles = new ArrayList<>(inside.bundles());
    for (int i = 0; i < ORDERS; i++) {
      Collections.shuffle(bundles, random);
      List<Bundle> stopped = List.copyOf(bundles);
      for (Bundle bundle : stopped) {
        bundle.stop();
      }
      Collections.shuffle(bundles, random);
      for (Bundle bundle : bundles) {
        bundle.start();
      }
      inside.awaitSatisfied("after stopping " + stopped + " and starting " + bundles, PLANT);
    }
  }

  @Test
  public void stoppingAllLeavesNoThreadAndNoService() throws Exception {
    assertThat(threads()).isNotEmpty();
    for (Bundle bundle : inside.bundles()) {
      bundle.stop();
    }
    await().atMost(Inside.PATIENCE).untilAsserted(() -> assertThat(threads()).isEmpty());
    assertThat(inside.descriptions()).isEmpty();
    assertThat(context.getServiceReferences(CloudConnectionFactory.class, null)).isEmpty();
    assertThat(context.getServiceReferences(CloudEndpoint.class, null)).isEmpty();
    assertThat(context.getServiceReferences(CloudPublisher.class, null)).isEmpty();
  }

  /** The product's; those of the emulated Kura stay. */
  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("wiotp-") && !name.startsWith("wiotp-kura-"))
        .sorted()
        .toList();
  }
}
