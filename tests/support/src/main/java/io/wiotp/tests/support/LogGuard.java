/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.support;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fails a test that logs an ERROR which it did not announce through {@link ExpectedLogs}. */
public final class LogGuard implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(LogGuard.class);

  @Override
  public void beforeEach(ExtensionContext context) {
    ILoggerFactory factory = LoggerFactory.getILoggerFactory();
    if (factory instanceof LoggerContext logback) {
      Recorder recorder = new Recorder(logs(context));
      recorder.setContext(logback);
      recorder.start();
      logback.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(recorder);
      context.getStore(NAMESPACE).put(Recorder.class, recorder);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Recorder recorder = context.getStore(NAMESPACE).remove(Recorder.class, Recorder.class);
    if (recorder == null) {
      return; // another logging backend is on the class path of this module
    }
    ((LoggerContext) LoggerFactory.getILoggerFactory())
        .getLogger(Logger.ROOT_LOGGER_NAME)
        .detachAppender(recorder);
    recorder.stop();
    List<String> problems = logs(context).problems();
    if (!problems.isEmpty() && context.getExecutionException().isEmpty()) {
      throw new AssertionError(String.join(System.lineSeparator(), problems));
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    // Where there is no test yet, as in a constructor, all tests of the class would share one.
    return parameter.getParameter().getType() == ExpectedLogs.class
        && context.getTestMethod().isPresent();
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return logs(context);
  }

  private static ExpectedLogs logs(ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(ExpectedLogs.class, type -> new ExpectedLogs(), ExpectedLogs.class);
  }

  private static final class Recorder extends AppenderBase<ILoggingEvent> {
    private final ExpectedLogs logs;

    Recorder(ExpectedLogs logs) {
      this.logs = logs;
    }

    @Override
    protected void append(ILoggingEvent event) {
      logs.record(event);
    }
  }
}
