/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * How records lie in a segment. A segment is a row of blocks of 32 KiB; a frame never crosses from
 * one into the next, so that a reader finds its way again behind a bad place. A record is one frame
 * or several. A frame is
 *
 * <pre>
 * crc32c 4 | length 2 | kind 1 | length bytes
 * </pre>
 *
 * in big-endian order. The sum covers kind, length and bytes, and also which segment this is and
 * where in it the frame stands: old or misplaced bytes never look valid. Not thread-safe.
 */
final class Frames {
  static final int BLOCK = 32 * 1024;
  static final int HEADER = 7;

  static final byte WHOLE = 1;
  static final byte FIRST = 2;
  static final byte MIDDLE = 3;
  static final byte LAST = 4;

  private final CRC32C crc = new CRC32C();
  private final byte[] prefix = new byte[2 * Long.BYTES + 3];
  private final ByteBuffer prefixed = ByteBuffer.wrap(prefix);

  /**
   * @param key names the segment
   */
  Frames(long key) {
    prefixed.putLong(0, key);
  }

  int sum(long position, byte kind, byte[] bytes, int offset, int length) {
    prefixed.putLong(Long.BYTES, position);
    prefixed.put(2 * Long.BYTES, kind);
    prefixed.putShort(2 * Long.BYTES + 1, (short) length);
    crc.reset();
    crc.update(prefix, 0, prefix.length);
    crc.update(bytes, offset, length);
    return (int) crc.getValue();
  }

  /** Bytes left in the block in which a position lies. */
  static int leftInBlock(long position) {
    return BLOCK - (int) (position % BLOCK);
  }
}
