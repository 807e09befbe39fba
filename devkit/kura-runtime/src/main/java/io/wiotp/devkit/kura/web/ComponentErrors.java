/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.web;

import io.wiotp.devkit.kura.finding.Findings;
import java.lang.reflect.InvocationTargetException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;

/** Exceptions of components' methods: SCR tells the framework's log only, no person. */
@Component(service = ComponentErrors.class, immediate = true)
public final class ComponentErrors implements LogListener {

  private static final Pattern THROWN =
      Pattern.compile("method has thrown|Error during instantiation|constructor has thrown");

  private final LogReaderService log;
  private final Findings findings;

  @Activate
  public ComponentErrors(@Reference LogReaderService log, @Reference Findings findings) {
    this.log = log;
    this.findings = findings;
    log.addLogListener(this);
  }

  @Deactivate
  void close() {
    log.removeLogListener(this);
  }

  private static @Nullable Throwable cause(LogEntry entry) {
    Throwable thrown = entry.getException();
    return thrown instanceof InvocationTargetException ? thrown.getCause() : thrown;
  }

  @Override
  public void logged(LogEntry entry) {
    String message = entry.getMessage();
    if (message != null && THROWN.matcher(message).find()) {
      findings.add("a component failed and no person is told: " + message + ": " + cause(entry));
    }
  }
}
