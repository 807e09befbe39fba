/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.executor;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** A command line and how to run it. */
public class Command {
  private final String[] commandLine;
  private Map<String, String> environment;
  private String directory;
  private int timeout = -1;
  private Signal signal;
  private boolean executedInAShell;
  private InputStream inputStream;
  private OutputStream outputStream;
  private OutputStream errorStream;

  public Command(String[] commandLine) {
    this.commandLine = commandLine.clone();
  }

  public String[] getCommandLine() {
    return commandLine.clone();
  }

  public Map<String, String> getEnvironment() {
    return environment;
  }

  public void setEnvironment(Map<String, String> environment) {
    this.environment = environment;
  }

  public String getDirectory() {
    return directory;
  }

  public void setDirectory(String directory) {
    this.directory = directory;
  }

  /** Seconds; -1 means without limit. */
  public int getTimeout() {
    return timeout;
  }

  public void setTimeout(int timeout) {
    this.timeout = timeout;
  }

  public Signal getSignal() {
    return signal;
  }

  public void setSignal(Signal signal) {
    this.signal = signal;
  }

  public boolean isExecutedInAShell() {
    return executedInAShell;
  }

  public void setExecuteInAShell(boolean executedInAShell) {
    this.executedInAShell = executedInAShell;
  }

  public InputStream getInputStream() {
    return inputStream;
  }

  public void setInputStream(InputStream inputStream) {
    this.inputStream = inputStream;
  }

  public OutputStream getOutputStream() {
    return outputStream;
  }

  public void setOutputStream(OutputStream outputStream) {
    this.outputStream = outputStream;
  }

  public OutputStream getErrorStream() {
    return errorStream;
  }

  public void setErrorStream(OutputStream errorStream) {
    this.errorStream = errorStream;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Command that
        && Arrays.equals(commandLine, that.commandLine)
        && timeout == that.timeout
        && executedInAShell == that.executedInAShell
        && Objects.equals(environment, that.environment)
        && Objects.equals(directory, that.directory)
        && Objects.equals(signal, that.signal);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        Arrays.hashCode(commandLine), environment, directory, timeout, signal, executedInAShell);
  }

  @Override
  public String toString() {
    return String.join(" ", commandLine);
  }
}
