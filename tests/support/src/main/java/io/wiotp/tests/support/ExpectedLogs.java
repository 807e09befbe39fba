/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * Announces ERROR lines that a test provokes on purpose; a test takes it as a parameter. Each
 * announcement must come true.
 */
public final class ExpectedLogs {
  private final List<String> announced = new CopyOnWriteArrayList<>();
  private final List<ILoggingEvent> seen = new CopyOnWriteArrayList<>();

  ExpectedLogs() {}

  /** Any number of ERROR lines, at least one, whose message contains the text. */
  public void expectError(String text) {
    announced.add(text);
  }

  /** Messages seen so far, of every level that is enabled, oldest first. */
  public List<String> messages() {
    return seen.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.toList());
  }

  void record(ILoggingEvent event) {
    seen.add(event);
  }

  /** What is wrong with the log of this test, one line each. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    List<String> missing = new ArrayList<>(announced);
    for (ILoggingEvent event : seen) {
      if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
        String message = event.getFormattedMessage();
        if (announced.stream().noneMatch(message::contains)) {
          problems.add("unexpected ERROR of " + event.getLoggerName() + ": " + message);
        }
        missing.removeIf(message::contains);
      }
    }
    missing.forEach(text -> problems.add("announced ERROR never logged: " + text));
    return problems;
  }
}
