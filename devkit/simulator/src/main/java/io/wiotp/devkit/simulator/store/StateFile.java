/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.store;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The file in a data directory. One process at a time; a file of another format, or one that is
 * damaged, is refused and left as it is.
 */
final class StateFile {
  private static final String FILE = "simulator.mv.db";
  private static final String ABOUT = "about";
  private static final String FORMAT = "1";

  /** Time to make the file smaller at the end, in milliseconds. */
  private static final int COMPACT_MILLIS = 200;

  private final MVStore store;

  private StateFile(MVStore store) {
    this.store = store;
  }

  /**
   * Opens the file of a directory, or makes both.
   *
   * @throws DataDirectoryException if it is no directory, in use, damaged or of another format
   */
  static StateFile open(Path directory) throws DataDirectoryException {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new DataDirectoryException("is not a directory");
    }
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new DataDirectoryException("can not be made: " + e, e);
    }
    if (!Files.isWritable(directory) || !Files.isReadable(directory)) {
      throw new DataDirectoryException("can not be read and written by this user");
    }
    StateFile file = new StateFile(store(directory.resolve(FILE)));
    file.requireFormat();
    return file;
  }

  private static MVStore store(Path file) throws DataDirectoryException {
    try {
      return new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().open();
    } catch (MVStoreException e) {
      if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
        throw new DataDirectoryException("is in use by another simulator", e);
      }
      throw new DataDirectoryException(
          FILE + " can not be read, and is left as it is: " + e.getMessage(), e);
    }
  }

  private void requireFormat() throws DataDirectoryException {
    if (store.getMapNames().isEmpty()) {
      about().put("format", FORMAT);
      return;
    }
    String format = store.hasMap(ABOUT) ? about().get("format") : null;
    if (!FORMAT.equals(format)) {
      store.closeImmediately();
      throw new DataDirectoryException(
          FILE + " has format " + format + ", this simulator knows format " + FORMAT + " only");
    }
  }

  /** The organization whose state this is; null if the file is new. */
  @Nullable String organization() {
    return about().get("organization");
  }

  /** Notes whose state this is. */
  void organization(String id) {
    about().put("organization", id);
    store.commit();
  }

  /** Gives a table what the file holds of it. */
  void restore(DurableTable<?> table) throws DataDirectoryException {
    for (Map.Entry<String, String> entry : map(table.name()).entrySet()) {
      try {
        table.read(entry.getKey(), new JsonObject(entry.getValue()));
      } catch (Exception e) {
        throw new DataDirectoryException(
            "has a value in " + table.name() + " that can not be read: " + e.getMessage(), e);
      }
    }
  }

  /** Writes changes, all or none. */
  void apply(List<TableChanges.Change> changes) {
    for (TableChanges.Change change : changes) {
      if (change.text() == null) {
        map(change.table()).remove(change.key());
      } else {
        map(change.table()).put(change.key(), change.text().write());
      }
    }
    store.commit();
  }

  /** Closes the file as it is; for a start that failed. */
  void abandon() {
    store.closeImmediately();
  }

  void close() {
    if (!store.isClosed()) {
      store.commit();
      store.close(COMPACT_MILLIS);
    }
  }

  private MVMap<String, String> about() {
    return store.openMap(ABOUT);
  }

  private MVMap<String, String> map(String table) {
    return store.openMap("table." + table);
  }
}
