/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.executor;

import java.io.InputStream;
import java.io.OutputStream;

/** How a command ended; the streams are those of the command. */
public class CommandStatus {
  private Command command;
  private ExitStatus exitStatus;
  private InputStream inputStream;
  private OutputStream outputStream;
  private OutputStream errorStream;
  private boolean timedout;

  public CommandStatus(Command command, ExitStatus exitStatus) {
    this.command = command;
    this.exitStatus = exitStatus;
    this.inputStream = command == null ? null : command.getInputStream();
    this.outputStream = command == null ? null : command.getOutputStream();
    this.errorStream = command == null ? null : command.getErrorStream();
  }

  public Command getCommand() {
    return command;
  }

  public void setCommand(Command command) {
    this.command = command;
  }

  public ExitStatus getExitStatus() {
    return exitStatus;
  }

  public void setExitStatus(ExitStatus exitStatus) {
    this.exitStatus = exitStatus;
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

  public boolean isTimedout() {
    return timedout;
  }

  public void setTimedout(boolean timedout) {
    this.timedout = timedout;
  }
}
