/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps tables in a file: what changed is written twice a second and at the end. The event loop
 * only says what changed; texts and the file are the work of a thread of its own, one round after
 * the other, so that no more than the changes of one round ever wait.
 */
public final class StateKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(StateKeeper.class);

  private static final long PERIOD_MILLIS = 500;
  private static final long PATIENCE_SECONDS = 20;

  private final StateFile file;
  private final List<TableChanges<?>> tables = new ArrayList<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "wiotp-simulator-store"));
  private boolean failed;

  /** Runs a task on the event loop and waits for it. */
  @FunctionalInterface
  public interface Loop {
    <T> T call(Callable<T> task) throws Exception;
  }

  private StateKeeper(StateFile file) {
    this.file = file;
  }

  /**
   * Opens the file of a directory, or makes both.
   *
   * @throws DataDirectoryException if it is no directory, in use, damaged or of another format
   */
  public static StateKeeper open(Path directory) throws DataDirectoryException {
    return new StateKeeper(StateFile.open(directory));
  }

  /** The organization whose state this is; null if the file is new. */
  public @Nullable String organization() {
    return file.organization();
  }

  /** Notes whose state this is. */
  public void organization(String id) {
    file.organization(id);
  }

  /**
   * Gives tables what the file holds of them, in their order, and keeps them from {@link #start}
   * on.
   *
   * @throws DataDirectoryException if a table does not take a value
   */
  public void restore(List<? extends DurableTable<?>> added) throws DataDirectoryException {
    for (DurableTable<?> table : added) {
      file.restore(table);
    }
    for (DurableTable<?> table : added) {
      TableChanges<?> changes = new TableChanges<>(table);
      changes.take();
      tables.add(changes);
    }
  }

  /** Begins to write changes. */
  public void start(Loop loop) {
    thread.scheduleWithFixedDelay(
        () -> round(loop), PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void round(Loop loop) {
    if (failed) {
      return;
    }
    try {
      List<TableChanges.Change> changes = loop.call(this::changes);
      if (!changes.isEmpty()) {
        file.apply(changes);
      }
    } catch (Exception e) {
      failed = true;
      LOG.error("State is not kept any more", e);
    }
  }

  private List<TableChanges.Change> changes() {
    List<TableChanges.Change> changes = new ArrayList<>();
    tables.forEach(table -> changes.addAll(table.take()));
    return changes;
  }

  /** Writes the last changes and closes the file; the event loop has to run still. */
  public void close(Loop loop) throws InterruptedException {
    thread.execute(() -> round(loop));
    thread.shutdown();
    if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      LOG.error("State was not written within {} s", PATIENCE_SECONDS);
    }
    file.close();
  }

  /** Closes the file without writing to it; for a start that failed. */
  public void abandon() {
    thread.shutdown();
    file.abandon();
  }
}
