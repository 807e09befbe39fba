/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.internal.log.file.DiskFiles;
import io.wiotp.kura.outbox.internal.log.file.FileLayer;
import io.wiotp.kura.outbox.internal.store.EventStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps events in files below one directory. All file access happens on one thread of its own,
 * which nobody interrupts: an interrupt would close the files.
 */
public final class LogEventStore implements EventStore {
  private static final Logger LOG = LoggerFactory.getLogger(LogEventStore.class);
  private static final long CLOSE_MILLIS = TimeUnit.SECONDS.toMillis(30);

  private final String name;
  private final Mailbox mailbox = new Mailbox();
  private final LogEngine engine;
  private final DamageReport damage;
  private final CompletableFuture<Map<PriorityClass, Extent>> opened = new CompletableFuture<>();
  private final Thread thread;
  private volatile Map<PriorityClass, Extent> extents;
  private volatile Health health = new Health(null, null, 0);
  private volatile Tuning tuning;
  private volatile @Nullable Observer observer;

  /**
   * Where a store is and how it tells the time.
   *
   * @param name of the outbox, for the log and the thread
   * @param directory made when it is not there
   * @param connection whose events these are; a directory of another one is left alone
   * @param clock of the outbox: does not jump
   * @param wall the gateway's clock
   */
  public record Place(String name, Path directory, String connection, Clock clock, Clock wall) {}

  public LogEventStore(Place place, Tuning tuning) {
    this(place, tuning, new DiskFiles());
  }

  LogEventStore(Place place, Tuning tuning, FileLayer files) {
    this.name = place.name();
    this.tuning = tuning;
    this.damage = new DamageReport(name);
    StoreContext context =
        new StoreContext(
            new StoreDirectory(files, place.directory(), place.connection()),
            new Timeline(place.clock(), place.wall()),
            damage,
            tuning);
    this.engine = new LogEngine(name, context);
    this.extents = engine.extents();
    this.thread = new Thread(this::run, "wiotp-" + name + "-outbox");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      while (!mailbox.closed()) {
        engine.tick(System.nanoTime());
        publish();
        List<Command> commands = mailbox.take(engine.nanosLeft(System.nanoTime()));
        work(commands);
      }
      work(mailbox.take(0));
    } catch (RuntimeException | Error e) {
      LOG.error(
          "{} ended by a defect; events are refused until the outbox is started again", name, e);
      mailbox.close();
      refuse(mailbox.take(0));
    } finally {
      engine.close(System.nanoTime());
      publish();
    }
  }

  private void work(List<Command> commands) {
    if (!commands.isEmpty()) {
      engine.tuning(tuning);
      engine.process(commands, System.nanoTime());
    }
  }

  private static void refuse(List<Command> commands) {
    for (Command command : commands) {
      if (command instanceof CompletableFuture<?> waiting) {
        waiting.completeExceptionally(closedRefusal());
      }
    }
  }

  private void publish() {
    extents = engine.extents();
    RefusedException refusal = engine.refusal();
    Health now =
        new Health(
            refusal == null ? null : refusal.getMessage(), damage.text(), engine.bytesOnDisk());
    Health before = health;
    health = now;
    if (engine.isOpen() && !opened.isDone()) {
      opened.complete(extents);
    }
    Observer told = observer;
    if (told != null && before.trouble() != null && now.trouble() == null) {
      told.worksAgain();
    }
  }

  private static RefusedException closedRefusal() {
    return new RefusedException(Reason.OUTBOX_MISSING, "the outbox is closed");
  }

  @Override
  public CompletableFuture<EntryId> append(OutboundEvent event, Instant acceptedAt) {
    Command.Append append = new Command.Append(event, acceptedAt);
    switch (mailbox.offer(append)) {
      case TAKEN -> {
        return append;
      }
      case FULL ->
          append.completeExceptionally(new RefusedException(Reason.STORE_SLOW, Mailbox.bounds()));
      case CLOSED -> append.completeExceptionally(closedRefusal());
    }
    return append;
  }

  @Override
  public CompletableFuture<List<Entry>> read(
      PriorityClass priority, long after, int maxEntries, long maxBytes) {
    Command.Read read = new Command.Read(priority, after, maxEntries, maxBytes);
    if (mailbox.offer(read) != Mailbox.Answer.TAKEN) {
      read.completeExceptionally(closedRefusal());
    }
    return read;
  }

  /** A closed store forgets nothing more: the event comes once more after the restart. */
  @Override
  public void acknowledge(PriorityClass priority, EntryId id) {
    mailbox.offer(new Command.Acknowledge(priority, id.value()));
  }

  @Override
  public Extent extent(PriorityClass priority) {
    return extents.getOrDefault(priority, new Extent(0, 0));
  }

  @Override
  public CompletableFuture<Map<PriorityClass, Extent>> opened() {
    return opened;
  }

  @Override
  public void observe(Observer told) {
    observer = told;
    damage.observer(told);
  }

  @Override
  public Health health() {
    return health;
  }

  /** Takes effect with what is written next. */
  public void tuning(Tuning newTuning) {
    tuning = newTuning;
  }

  /**
   * Takes everything to another directory; events that arrive meanwhile wait.
   *
   * @return completes exceptionally with a {@link RefusedException} when that was not possible;
   *     then the store goes on where it is
   */
  public CompletableFuture<Path> move(Path to) {
    Command.Move move = new Command.Move(to);
    if (mailbox.offer(move) != Mailbox.Answer.TAKEN) {
      move.completeExceptionally(closedRefusal());
    }
    return move;
  }

  /**
   * Makes everything that was written before survive a power cut.
   *
   * @return whether that worked
   */
  CompletableFuture<Boolean> force() {
    Command.Force force = new Command.Force();
    if (mailbox.offer(force) != Mailbox.Answer.TAKEN) {
      force.complete(false);
    }
    return force;
  }

  @Override
  public void close() {
    mailbox.close();
    if (Thread.currentThread().equals(thread)) {
      return;
    }
    boolean interrupted = false;
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(CLOSE_MILLIS);
    while (thread.isAlive() && System.nanoTime() - deadline < 0) {
      try {
        thread.join(CLOSE_MILLIS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (thread.isAlive()) {
      LOG.warn("{} is still writing after {} ms; its thread ends by itself", name, CLOSE_MILLIS);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
