/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** An open file. Used by one thread. */
public interface LogFile extends Closeable {

  /** Bytes. */
  long size() throws IOException;

  /** Writes all that remains; when it throws, any part of it may have been written. */
  void write(ByteBuffer bytes, long position) throws IOException;

  /**
   * @return how many bytes were read, at least 1, or -1 at the end of the file
   */
  int read(ByteBuffer into, long position) throws IOException;

  void truncate(long size) throws IOException;

  /** Returns when content and length would survive a power cut. */
  void force() throws IOException;
}
