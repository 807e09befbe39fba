/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.framework;

import io.wiotp.devkit.gateway.report.Journal;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;

/** Brings warnings and errors of the framework's log service to people. */
final class HostLog implements LogListener {
  private final Journal journal;

  HostLog(Journal journal) {
    this.journal = journal;
  }

  @Override
  public void logged(LogEntry entry) {
    if (!entry.getLogLevel().implies(LogLevel.WARN) && entry.getLogLevel() != LogLevel.WARN) {
      return;
    }
    String text = "[" + entry.getBundle().getSymbolicName() + "] " + entry.getMessage();
    Throwable cause = entry.getException();
    if (cause != null) {
      StringWriter trace = new StringWriter();
      cause.printStackTrace(new PrintWriter(trace));
      text = text + System.lineSeparator() + trace;
    }
    if (entry.getLogLevel() == LogLevel.WARN) {
      journal.warn(text);
    } else {
      journal.error(text);
    }
  }
}
