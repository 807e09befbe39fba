/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * All that the store asks of a file system; tests put one in between that fails, records or forgets
 * what was not forced. Used by one thread.
 */
public interface FileLayer {

  void createDirectories(Path directory) throws IOException;

  /** Names, not paths. */
  List<String> list(Path directory) throws IOException;

  boolean exists(Path file);

  /** For reading and writing; fails when the file is there already. */
  LogFile create(Path file) throws IOException;

  /** For reading; fails when there is none. */
  LogFile open(Path file) throws IOException;

  void delete(Path file) throws IOException;

  /** In one step; fails when the target is there already. */
  void move(Path from, Path to) throws IOException;

  /** Makes created, moved and deleted names survive a power cut. */
  void forceDirectory(Path directory) throws IOException;

  /**
   * Keeps other processes, and other users in this one, away until closed.
   *
   * @throws LockedException when somebody has it
   */
  Closeable lock(Path file) throws IOException;
}
