/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import io.wiotp.kura.outbox.internal.log.file.LogFile;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Reads the records of a segment one after the other, and goes on behind what is damaged. The
 * record lies in {@link #record()} until the next call.
 */
final class FrameReader {
  /** Far above what an outbox accepts: a larger one would be damage that looks valid. */
  static final int MAX_RECORD = 4 * 1024 * 1024;

  private final LogFile file;
  private final Frames frames;
  private final byte[] block = new byte[Frames.BLOCK];
  private final ByteBuffer blocked = ByteBuffer.wrap(block);
  private final ByteBuffer view = ByteBuffer.wrap(block);
  private long blockStart;
  private int filled;
  private int at;

  private byte[] parts = new byte[0];
  private int partsLength;
  private ByteBuffer record = view;
  private long validEnd;
  private long badBytes;

  FrameReader(LogFile file, long key) {
    this.file = file;
    this.frames = new Frames(key);
  }

  /** From position to limit of the buffer. */
  ByteBuffer record() {
    return record;
  }

  /** Behind the last record that was valid. */
  long validEnd() {
    return validEnd;
  }

  /** Bytes passed over because they are damaged, up to the last valid record. */
  long badBytes() {
    return badBytes;
  }

  /**
   * @param limit nothing is read from here on; may grow from call to call
   * @return whether there is another valid record before the limit
   * @throws IOException when the file can not be read; then this reader must not be used any more
   */
  boolean next(long limit) throws IOException {
    boolean within = false;
    long skipped = 0;
    while (true) {
      if (Frames.BLOCK - at <= Frames.HEADER) {
        if (blockStart + Frames.BLOCK >= limit) {
          return false;
        }
        nextBlock();
      }
      if (blockStart + at >= limit) {
        return false;
      }
      int length = validFrame(at, limit);
      if (length < 0) {
        int skip = skip(limit);
        skipped += skip;
        within = false;
        continue;
      }
      byte kind = block[at + Frames.HEADER - 1];
      int from = at + Frames.HEADER;
      at = from + length;
      if (kind == Frames.WHOLE) {
        view.limit(from + length).position(from);
        record = view;
        return found(skipped);
      } else if (kind == Frames.FIRST) {
        partsLength = 0;
        add(from, length);
        within = true;
      } else if (within && partsLength + length <= MAX_RECORD) {
        add(from, length);
        if (kind == Frames.LAST) {
          record = ByteBuffer.wrap(parts, 0, partsLength);
          return found(skipped);
        }
      } else {
        within = false;
      }
    }
  }

  private boolean found(long skipped) {
    badBytes += skipped;
    validEnd = blockStart + at;
    return true;
  }

  /** Passes over a bad frame, or, where its length makes no sense either, the rest of the block. */
  private int skip(long limit) throws IOException {
    int from = at;
    int length = lengthAt(at, limit);
    int behind = at + Frames.HEADER + Math.max(length, 0);
    if (length >= 0 && behind + Frames.HEADER < Frames.BLOCK && validFrame(behind, limit) >= 0) {
      at = behind;
    } else {
      at = Frames.BLOCK;
    }
    return (int) (Math.min(blockStart + at, limit) - blockStart) - from;
  }

  private void add(int from, int length) {
    if (parts.length < partsLength + length) {
      parts = java.util.Arrays.copyOf(parts, Math.max(2 * parts.length, partsLength + length));
    }
    System.arraycopy(block, from, parts, partsLength, length);
    partsLength += length;
  }

  private void nextBlock() {
    blockStart += Frames.BLOCK;
    filled = 0;
    at = 0;
  }

  /** Length of the frame's content, or -1 when it is not valid. */
  private int validFrame(int offset, long limit) throws IOException {
    int length = lengthAt(offset, limit);
    if (length < 0) {
      return -1;
    }
    byte kind = block[offset + Frames.HEADER - 1];
    int sum = frames.sum(blockStart + offset, kind, block, offset + Frames.HEADER, length);
    return sum == blocked.getInt(offset) ? length : -1;
  }

  /** Length of the frame's content as it says itself, or -1 when that can not be. */
  private int lengthAt(int offset, long limit) throws IOException {
    if (offset + Frames.HEADER > Frames.BLOCK || !fill(offset + Frames.HEADER, limit)) {
      return -1;
    }
    int length = Short.toUnsignedInt(blocked.getShort(offset + Integer.BYTES));
    byte kind = block[offset + Frames.HEADER - 1];
    int end = offset + Frames.HEADER + length;
    boolean plausible = kind >= Frames.WHOLE && kind <= Frames.LAST && end <= Frames.BLOCK;
    return plausible && fill(end, limit) ? length : -1;
  }

  /** Whether so many bytes of the block are here. */
  private boolean fill(int needed, long limit) throws IOException {
    int most = (int) Math.min(Frames.BLOCK, limit - blockStart);
    while (filled < needed) {
      if (filled >= most) {
        return false;
      }
      blocked.limit(most).position(filled);
      int read = file.read(blocked, blockStart + filled);
      if (read < 0) {
        return false;
      }
      filled += read;
    }
    return true;
  }
}
