/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import io.wiotp.kura.outbox.internal.log.file.LogFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A file of the disk that forgets. */
final class SimulatedFile implements LogFile {
  private final SimulatedDisk disk;
  private byte[] content;
  private int length;
  private byte[] durable;
  private final List<Piece> pending = new ArrayList<>();

  /** Written but not forced; without bytes it is a new length. */
  private record Piece(int position, byte[] bytes) {}

  SimulatedFile(SimulatedDisk disk, byte[] content) {
    this.disk = disk;
    this.content = content.clone();
    this.length = content.length;
    this.durable = content.clone();
  }

  byte[] content() {
    return Arrays.copyOf(content, length);
  }

  void replace(byte[] other) {
    content = other.clone();
    length = other.length;
    durable = other.clone();
  }

  /** Each sector or page survives with probability one half, and the length with any of them. */
  byte[] survivors(Random random) {
    int unit = random.nextBoolean() ? 512 : 4096;
    byte[] left = durable.clone();
    for (Piece piece : pending) {
      if (piece.bytes() == null) {
        if (random.nextBoolean()) {
          left = Arrays.copyOf(left, piece.position());
        }
        continue;
      }
      int end = piece.position() + piece.bytes().length;
      for (int from = piece.position(); from < end; ) {
        int to = Math.min(end, (from / unit + 1) * unit);
        if (random.nextBoolean()) {
          if (left.length < to) {
            left = Arrays.copyOf(left, to);
          }
          System.arraycopy(piece.bytes(), from - piece.position(), left, from, to - from);
        }
        from = to;
      }
    }
    return left;
  }

  @Override
  public long size() {
    return length;
  }

  /** A write that fails has half of its bytes in the file. */
  @Override
  public void write(ByteBuffer bytes, long position) throws IOException {
    int all = bytes.remaining();
    try {
      disk.operation("write");
      disk.grow(Math.max(0, position + all - length));
    } catch (IOException e) {
      put(bytes, (int) position, all / 2);
      throw e;
    }
    put(bytes, (int) position, all);
  }

  private void put(ByteBuffer bytes, int position, int count) {
    byte[] piece = new byte[count];
    bytes.get(piece);
    if (content.length < position + count) {
      content = Arrays.copyOf(content, Math.max(2 * content.length, position + count));
    }
    System.arraycopy(piece, 0, content, position, count);
    length = Math.max(length, position + count);
    pending.add(new Piece(position, piece));
  }

  @Override
  public int read(ByteBuffer into, long position) throws IOException {
    disk.reading();
    if (position >= length) {
      return -1;
    }
    int count = (int) Math.min(into.remaining(), length - position);
    into.put(content, (int) position, count);
    return count;
  }

  @Override
  public void truncate(long size) throws IOException {
    disk.operation("truncate");
    if (size < length) {
      Arrays.fill(content, (int) size, length, (byte) 0);
      length = (int) size;
      pending.add(new Piece((int) size, null));
    }
  }

  @Override
  public void force() throws IOException {
    disk.operation("force");
    durable = content();
    pending.clear();
  }

  @Override
  public void close() {}
}
