/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import java.nio.ByteBuffer;
import java.util.BitSet;

/**
 * Which sequence numbers of a class have ended: all below a cursor, and some above it. Not
 * thread-safe.
 */
final class Acks {
  private static final int NONE = 0;
  private static final int BITMAP = 1;
  private static final int HOLES = 2;

  /** Bits so far below the cursor are cut off. */
  private static final int SLACK = 4 * 1024;

  /** The first bit stands for this number. */
  private long base = 1;

  /** All below have ended, it has not. */
  private long cursor = 1;

  private BitSet bits = new BitSet();
  private int above;
  private long bytes;

  long cursor() {
    return cursor;
  }

  /** Bytes of all that ended, ever. */
  long bytes() {
    return bytes;
  }

  boolean contains(long sequence) {
    return sequence < cursor || bits.get((int) (sequence - base));
  }

  /** How many below {@code end} have not ended. */
  long pending(long end) {
    return end - cursor - above;
  }

  /** Whether all from here to there, which is not included, have ended. */
  boolean containsAll(long from, long end) {
    return end <= cursor || bits.nextClearBit((int) (Math.max(from, cursor) - base)) >= end - base;
  }

  /** How many in the range have not ended. */
  long missing(long from, long end) {
    long first = Math.max(from, cursor);
    if (first >= end) {
      return 0;
    }
    return end - first - bits.get((int) (first - base), (int) (end - base)).cardinality();
  }

  void add(long sequence, long size) {
    if (contains(sequence)) {
      return;
    }
    bytes += size;
    bits.set((int) (sequence - base));
    above++;
    advance();
  }

  /**
   * Ends what can not be read any more.
   *
   * @param size bytes of all that had not ended in the range
   */
  void addAll(long from, long end, long size) {
    for (long sequence = Math.max(from, cursor); sequence < end; sequence++) {
      add(sequence, 0);
    }
    bytes += size;
  }

  /** Ends all below, whatever their size was. */
  void skipTo(long newCursor) {
    if (newCursor > cursor) {
      int gone = (int) Math.min(newCursor - base, bits.length());
      bits = bits.get(gone, bits.length());
      base = newCursor;
      cursor = newCursor;
      above = bits.cardinality();
      advance();
    }
  }

  /** The size of all that ended is known better. */
  void bytes(long better) {
    bytes = better;
  }

  private void advance() {
    long moved = base + bits.nextClearBit((int) (cursor - base)) - cursor;
    above -= (int) moved;
    cursor += moved;
    if (cursor - base >= SLACK) {
      int done = (int) (cursor - base);
      bits = bits.get(done, Math.max(done, bits.length()));
      base = cursor;
    }
  }

  /** Room that {@link #put} needs. */
  int room() {
    return 2 * Long.BYTES + 1 + Integer.BYTES + (int) Math.min(bitmapLength(), holesLength());
  }

  private long span() {
    return Math.max(0, base + bits.length() - cursor);
  }

  private long bitmapLength() {
    return (span() + 7) / 8;
  }

  private long holesLength() {
    return Integer.BYTES * (span() - above) + Integer.BYTES;
  }

  /** A bitmap, or, when few are missing among many, those that are missing. */
  void put(ByteBuffer into) {
    into.putLong(cursor).putLong(bytes);
    if (above == 0) {
      into.put((byte) NONE).putInt(0);
    } else if (bitmapLength() <= holesLength()) {
      byte[] bitmap = bits.get((int) (cursor - base), bits.length()).toByteArray();
      into.put((byte) BITMAP).putInt(bitmap.length).put(bitmap);
    } else {
      int from = (int) (cursor - base);
      into.put((byte) HOLES).putInt((int) (span() - above)).putInt((int) span());
      for (int hole = bits.nextClearBit(from);
          hole < bits.length();
          hole = bits.nextClearBit(hole + 1)) {
        into.putInt(hole - from);
      }
    }
  }

  /**
   * Takes over what {@link #put} wrote.
   *
   * @throws IllegalArgumentException when it makes no sense
   */
  static Acks get(ByteBuffer from) {
    Acks read = new Acks();
    read.cursor = from.getLong();
    read.base = read.cursor;
    read.bytes = from.getLong();
    int form = from.get();
    int length = from.getInt();
    if (form == BITMAP && length <= from.remaining()) {
      read.bits = BitSet.valueOf(from.slice().limit(length));
    } else if (form == HOLES && (long) Integer.BYTES * length < from.remaining()) {
      read.bits.set(0, from.getInt());
      for (int i = 0; i < length; i++) {
        read.bits.clear(from.getInt());
      }
    } else if (form != NONE) {
      throw new IllegalArgumentException("acknowledgements of an unknown form " + form);
    }
    read.above = read.bits.cardinality();
    read.advance();
    return read;
  }
}
