/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.executor;

import java.util.Map;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** Runs, finds and stops operating-system processes. */
@ProviderType
public interface CommandExecutorService {
  boolean isRunning(String[] commandLine);

  boolean isRunning(Pid pid);

  boolean kill(String[] commandLine, Signal signal);

  boolean stop(Pid pid, Signal signal);

  Map<String, Pid> getPids(String[] commandLine);

  CommandStatus execute(Command command);

  void execute(Command command, Consumer<CommandStatus> callback);
}
