/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import io.wiotp.kura.outbox.internal.log.file.LogFile;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Writes records behind each other into a new file. */
final class FrameWriter {
  private final LogFile file;
  private final Frames frames;
  private final ByteBuffer buffer;
  private long written;

  /**
   * @param buffer empty, larger than a block; lent until the next writer gets it
   */
  FrameWriter(LogFile file, long key, ByteBuffer buffer) {
    this.file = file;
    this.frames = new Frames(key);
    this.buffer = buffer;
  }

  LogFile file() {
    return file;
  }

  /** Where the next record begins, what is not flushed included. */
  long position() {
    return written + buffer.position();
  }

  void add(byte[] record, int length) throws IOException {
    int offset = 0;
    do {
      int left = Frames.leftInBlock(position());
      if (left <= Frames.HEADER) {
        pad(left);
        left = Frames.BLOCK;
      }
      int part = Math.min(length - offset, left - Frames.HEADER);
      boolean last = offset + part == length;
      byte kind =
          offset == 0 ? (last ? Frames.WHOLE : Frames.FIRST) : (last ? Frames.LAST : Frames.MIDDLE);
      frame(kind, record, offset, part);
      offset += part;
    } while (offset < length);
  }

  private void frame(byte kind, byte[] record, int offset, int length) throws IOException {
    if (buffer.remaining() < Frames.HEADER + length) {
      flush();
    }
    buffer.putInt(frames.sum(position(), kind, record, offset, length));
    buffer.putShort((short) length);
    buffer.put(kind);
    buffer.put(record, offset, length);
  }

  private void pad(int length) throws IOException {
    if (buffer.remaining() < length) {
      flush();
    }
    for (int i = 0; i < length; i++) {
      buffer.put((byte) 0);
    }
  }

  /** After a failure some of it may be in the file: {@link #cutBack} is next. */
  void flush() throws IOException {
    if (buffer.position() > 0) {
      buffer.flip();
      int length = buffer.remaining();
      file.write(buffer, written);
      written += length;
      buffer.clear();
    }
  }

  /** Forgets what was added behind a position. */
  void cutBack(long position) throws IOException {
    buffer.clear();
    written = position;
    file.truncate(position);
  }
}
