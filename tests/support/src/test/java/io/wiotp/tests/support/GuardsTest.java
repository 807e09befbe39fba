/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventStatistics;
import org.slf4j.LoggerFactory;

/** A guard without a test of its own is a comment. */
class GuardsTest {
  private static final String INSIDE = "wiotp.guards.inside";

  @Test
  void anUnexpectedErrorFailsTheTest(ExpectedLogs logs) {
    logs.expectError("on purpose"); // the guard around this test sees it as well
    assertOutcome(LogsAnError.class, 1, 0);
  }

  @Test
  void anAnnouncedErrorPasses(ExpectedLogs logs) {
    logs.expectError("on purpose");
    assertOutcome(AnnouncesItsError.class, 0, 0);
  }

  @Test
  void anAnnouncementThatNeverComesTrueFailsTheTest() {
    assertOutcome(AnnouncesInVain.class, 1, 0);
  }

  @Test
  void anAnnouncementBelongsToOneTestAndNotToItsClass() {
    assertOutcome(AnnouncesForTheWholeClass.class, 1, 0);
  }

  @Test
  void aThreadLeftBehindFailsTheClass() {
    try {
      assertOutcome(LeavesAThread.class, 0, 1);
    } finally {
      LeavesAThread.END.countDown();
    }
  }

  private static void assertOutcome(Class<?> testClass, int failedTests, int failedContainers) {
    System.setProperty(INSIDE, "true");
    try {
      var results =
          EngineTestKit.engine("junit-jupiter")
              .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
              .selectors(selectClass(testClass))
              .execute();
      results
          .testEvents()
          .assertStatistics((EventStatistics s) -> s.started(1).failed(failedTests));
      assertThat(results.containerEvents().failed().count()).isEqualTo(failedContainers);
    } finally {
      System.clearProperty(INSIDE);
    }
  }

  @EnabledIfSystemProperty(named = INSIDE, matches = "true")
  static class LogsAnError {
    @Test
    void test() {
      LoggerFactory.getLogger(getClass()).error("on purpose, but nobody said so");
    }
  }

  @EnabledIfSystemProperty(named = INSIDE, matches = "true")
  static class AnnouncesItsError {
    @Test
    void test(ExpectedLogs logs) {
      logs.expectError("on purpose");
      LoggerFactory.getLogger(getClass()).error("on purpose");
    }
  }

  @EnabledIfSystemProperty(named = INSIDE, matches = "true")
  static class AnnouncesInVain {
    @Test
    void test(ExpectedLogs logs) {
      logs.expectError("never comes");
    }
  }

  @EnabledIfSystemProperty(named = INSIDE, matches = "true")
  static class AnnouncesForTheWholeClass {
    AnnouncesForTheWholeClass(ExpectedLogs logs) {
      logs.expectError("for all");
    }

    @Test
    void test() {
      LoggerFactory.getLogger(getClass()).warn("nothing to announce");
    }
  }

  @EnabledIfSystemProperty(named = INSIDE, matches = "true")
  static class LeavesAThread {
    static final CountDownLatch END = new CountDownLatch(1);

    @Test
    void test() {
      Thread thread =
          new Thread(
              () -> {
                try {
                  END.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              },
              ThreadGuard.PREFIX + "left-behind");
      thread.setDaemon(true);
      thread.start();
    }
  }
}
