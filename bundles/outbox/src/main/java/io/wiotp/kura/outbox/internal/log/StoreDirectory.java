/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.outbox.internal.log.file.FileLayer;
import io.wiotp.kura.outbox.internal.log.file.LogFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The directory of a store: whose it is, that nobody else uses it, and a reserve of space for the
 * day when the disk is full. Not thread-safe.
 */
final class StoreDirectory {
  static final String IDENTITY = "outbox.id";
  static final String LOCK = "outbox.lock";
  static final String RESERVE = "outbox.reserve";

  private static final String MAGIC = "io.wiotp.kura.outbox";
  private static final int RESERVE_BYTES = 128 * 1024;
  private static final int MOST_TEXT = 4 * 1024;

  private final FileLayer files;
  private final Path path;
  private final String connection;
  private @Nullable Closeable lock;
  private boolean namesChanged;
  private boolean hasReserve;

  StoreDirectory(FileLayer files, Path path, String connection) {
    this.files = files;
    this.path = path;
    this.connection = connection;
  }

  FileLayer files() {
    return files;
  }

  Path path() {
    return path;
  }

  String connection() {
    return connection;
  }

  Path file(String name) {
    return path.resolve(name);
  }

  /** Takes the directory; changes nothing in one that is not ours. */
  List<String> open() throws IOException {
    if (files.exists(path) && !isDirectory()) {
      throw new StoreUnusableException(
          Reason.STORE_UNUSABLE, path + " is a file where a directory should be");
    }
    files.createDirectories(path);
    checkIdentity();
    if (lock == null) {
      lock = files.lock(file(LOCK));
    }
    return files.list(path);
  }

  private boolean isDirectory() throws IOException {
    try {
      files.list(path);
      return true;
    } catch (java.nio.file.NotDirectoryException e) {
      return false;
    }
  }

  /** Absent is right for a new directory; what can not be understood is moved aside later. */
  private void checkIdentity() throws IOException {
    String text = identity();
    if (text == null || !text.startsWith(MAGIC)) {
      return;
    }
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("format=")) {
        checkFormat(line.substring("format=".length()));
      } else if (line.startsWith("connection=")) {
        checkConnection(line.substring("connection=".length()));
      }
    }
  }

  private void checkFormat(String format) throws IOException {
    if (!format.equals(Integer.toString(ChainState.FORMAT))) {
      throw new StoreUnusableException(
          Reason.STORE_NEWER,
          path + " has format " + format + ", this version knows " + ChainState.FORMAT);
    }
  }

  /** Also for the heads of segments. */
  void checkConnection(String other) throws IOException {
    if (!other.equals(connection)) {
      throw new StoreUnusableException(
          Reason.STORE_FOREIGN, path + " belongs to " + other + ", not to " + connection);
    }
  }

  void checkHead(ByteBuffer head) throws IOException {
    checkFormat(Integer.toString(ChainState.format(head)));
    checkConnection(ChainState.connection(head));
  }

  /** Writes down whose directory it is, after all that is in it was found to be ours. */
  void sign() throws IOException {
    String wanted = MAGIC + "\nformat=" + ChainState.FORMAT + "\nconnection=" + connection + "\n";
    String found = identity();
    if (wanted.equals(found)) {
      return;
    }
    if (found != null) {
      moveAside(IDENTITY);
    }
    String temporary = IDENTITY + ".new";
    if (files.exists(file(temporary))) {
      files.delete(file(temporary));
    }
    try (LogFile file = files.create(file(temporary))) {
      file.write(ByteBuffer.wrap(wanted.getBytes(StandardCharsets.UTF_8)), 0);
      file.force();
    }
    files.move(file(temporary), file(IDENTITY));
    files.forceDirectory(path);
  }

  private @Nullable String identity() throws IOException {
    if (!files.exists(file(IDENTITY))) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.allocate(MOST_TEXT);
    try (LogFile file = files.open(file(IDENTITY))) {
      int read = 0;
      while (read >= 0 && bytes.hasRemaining()) {
        read = file.read(bytes, bytes.position());
      }
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  /** Whether it is still there: a disk that was pulled out leaves an empty mount point. */
  boolean present() {
    return files.exists(file(IDENTITY));
  }

  IOException gone() {
    return new StoreUnusableException(
        Reason.STORE_UNUSABLE, path + " is gone, or another one is in its place");
  }

  /** Keeps a file that can not be used, under a name that nobody uses. */
  String moveAside(String name) throws IOException {
    int number = 1;
    while (files.exists(file(name + ".damaged-" + number))) {
      number++;
    }
    String aside = name + ".damaged-" + number;
    files.move(file(name), file(aside));
    namesChanged = true;
    return aside;
  }

  void namesChanged() {
    namesChanged = true;
  }

  void forceNames() throws IOException {
    if (namesChanged) {
      files.forceDirectory(path);
      namesChanged = false;
    }
  }

  /** Has the reserve there; fails when the disk has no room for it. */
  void fillReserve() throws IOException {
    if (hasReserve) {
      return;
    }
    if (files.exists(file(RESERVE))) {
      files.delete(file(RESERVE));
    }
    try (LogFile file = files.create(file(RESERVE))) {
      file.write(ByteBuffer.allocate(RESERVE_BYTES), 0);
      file.force();
    } catch (IOException e) {
      releaseReserve();
      throw e;
    }
    hasReserve = true;
  }

  /** Gives its space to what must be written now. */
  void releaseReserve() {
    hasReserve = false;
    try {
      if (files.exists(file(RESERVE))) {
        files.delete(file(RESERVE));
      }
    } catch (IOException e) {
      // A disk that fails altogether: the cause is being reported already.
      hasReserve = false;
    }
  }

  long reserveBytes() {
    return hasReserve ? RESERVE_BYTES : 0;
  }

  void close() throws IOException {
    Closeable held = lock;
    lock = null;
    if (held != null) {
      held.close();
    }
  }
}
