/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.outbox.internal.log.file.FileLayer;
import io.wiotp.kura.outbox.internal.log.file.LogFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes a store from one directory to another. A mark in the new one says where the events are
 * until the copy is complete and forced; who finds the mark at a start copies again.
 */
final class Relocation {
  static final String MARK = "outbox.moving";

  private static final int PIECE = 64 * 1024;
  private static final int MOST_TEXT = 16 * 1024;

  private Relocation() {}

  /**
   * Copies all that is in an open directory whose files are forced and closed, then empties it.
   *
   * @return the new directory, open
   * @throws IOException when that was not possible; then the old one is as it was
   */
  static StoreDirectory move(StoreDirectory from, Path to) throws IOException {
    StoreDirectory target = new StoreDirectory(from.files(), to, from.connection());
    try {
      for (String name : target.open()) {
        if (Segment.Name.parse(name) != null) {
          throw new StoreUnusableException(
              Reason.STORE_UNUSABLE,
              to + " holds events already; the outbox stays in " + from.path());
        }
      }
      mark(target, from.path());
      copyAll(from, target);
    } catch (IOException e) {
      discard(target, e);
      target.close();
      throw e;
    }
    empty(from);
    return target;
  }

  /** Ends what a crash interrupted, if anything; the directory is open. */
  static void resume(StoreDirectory target) throws IOException {
    if (!target.files().exists(target.file(MARK))) {
      return;
    }
    StoreDirectory from = new StoreDirectory(target.files(), source(target), target.connection());
    if (!from.present()) {
      throw from.gone();
    }
    from.open();
    for (String name : target.files().list(target.path())) {
      if (Segment.Name.parse(name) != null) {
        target.files().delete(target.file(name));
      }
    }
    copyAll(from, target);
    empty(from);
  }

  private static void copyAll(StoreDirectory from, StoreDirectory target) throws IOException {
    for (String name : from.files().list(from.path())) {
      if (Segment.Name.parse(name) != null) {
        copy(from.files(), from.file(name), target.file(name));
      }
    }
    target.files().forceDirectory(target.path());
    target.sign();
    target.files().delete(target.file(MARK));
    target.files().forceDirectory(target.path());
  }

  private static void copy(FileLayer files, Path from, Path to) throws IOException {
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    try (LogFile in = files.open(from);
        LogFile out = files.create(to)) {
      long position = 0;
      while (in.read(piece, position) > 0) {
        piece.flip();
        int length = piece.remaining();
        out.write(piece, position);
        position += length;
        piece.clear();
      }
      out.force();
    }
  }

  private static void mark(StoreDirectory target, Path from) throws IOException {
    if (target.files().exists(target.file(MARK))) {
      target.files().delete(target.file(MARK));
    }
    try (LogFile file = target.files().create(target.file(MARK))) {
      file.write(ByteBuffer.wrap(from.toString().getBytes(StandardCharsets.UTF_8)), 0);
      file.force();
    }
    target.files().forceDirectory(target.path());
  }

  private static Path source(StoreDirectory target) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(MOST_TEXT);
    try (LogFile file = target.files().open(target.file(MARK))) {
      int read = 0;
      while (read >= 0 && text.hasRemaining()) {
        read = file.read(text, text.position());
      }
    }
    return Path.of(new String(text.array(), 0, text.position(), StandardCharsets.UTF_8));
  }

  /** Half a copy would pass for a store. */
  private static void discard(StoreDirectory target, IOException cause) {
    if (!target.files().exists(target.file(MARK))) {
      return;
    }
    try {
      for (String name : target.files().list(target.path())) {
        if (Segment.Name.parse(name) != null) {
          target.files().delete(target.file(name));
        }
      }
      target.files().delete(target.file(MARK));
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /** What is not deleted now is never read again: the other directory counts. */
  private static void empty(StoreDirectory from) throws IOException {
    from.releaseReserve();
    for (String name : List.copyOf(from.files().list(from.path()))) {
      if (Segment.Name.parse(name) != null || name.equals(StoreDirectory.IDENTITY)) {
        try {
          from.files().delete(from.file(name));
        } catch (NoSuchFileException e) {
          // Somebody was faster: that is what we want.
          continue;
        }
      }
    }
    from.close();
  }
}
