/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.cli.demo;

import java.io.PrintStream;

/** One line of status, written over itself where a terminal shows it. */
final class LiveLine {
  private final Arrivals arrivals;
  private final String page;
  private final String console;
  // The launcher script knows; from JDK 22 on, System.console() is there without a terminal, too.
  private final boolean terminal = Boolean.getBoolean("wiotp.terminal");
  private long before;

  LiveLine(Arrivals arrivals, String page, String console) {
    this.arrivals = arrivals;
    this.page = page;
    this.console = console;
  }

  /** To be called once a second: it shows the difference as a rate. */
  void print(PrintStream out) {
    String line = text();
    if (terminal) {
      out.print("\r" + line + "\u001b[K");
      out.flush();
    } else {
      out.println(line);
    }
  }

  String text() {
    long received = arrivals.received();
    String line =
        "received %d events (%d/s) of %d devices, %d duplicates | platform %s | console %s"
            .formatted(
                received,
                received - before,
                arrivals.devices(),
                arrivals.duplicates(),
                page,
                console);
    before = received;
    return line;
  }
}
