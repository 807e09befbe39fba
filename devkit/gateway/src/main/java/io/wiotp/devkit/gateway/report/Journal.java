/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.report;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Where a command talks: machines read whole JSON lines on one stream, people read text on the
 * other. Callable from any thread.
 */
public final class Journal {
  private final PrintStream machines;
  private final PrintStream people;

  public Journal(PrintStream machines, PrintStream people) {
    this.machines = machines;
    this.people = people;
  }

  /** Standard output for machines, standard error for people. */
  public static Journal standard() {
    return new Journal(System.out, System.err);
  }

  public void line(Map<String, ?> members) {
    synchronized (machines) {
      machines.println(Json.line(members));
      machines.flush();
    }
  }

  public void info(String text) {
    print("INFO ", text);
  }

  public void warn(String text) {
    print("WARN ", text);
  }

  public void error(String text) {
    print("ERROR", text);
  }

  private void print(String level, String text) {
    people.println(LocalTime.now().truncatedTo(ChronoUnit.MILLIS) + " " + level + " " + text);
  }
}
