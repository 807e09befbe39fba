/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.internal.store.EventStore.Extent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store without its thread: does what a batch of commands asks, forces when it is time, and
 * tries again what failed. Used by one thread.
 */
final class LogEngine {
  private static final Logger LOG = LoggerFactory.getLogger(LogEngine.class);

  /** A group is written when it has grown to this: what a failure takes back stays bounded. */
  private static final long GROUP_BYTES = 512 * 1024;

  private static final long PRESENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final String name;
  private final StoreContext context;
  private final Map<PriorityClass, ChainLine> lines = new EnumMap<>(PriorityClass.class);
  private final Retry retry = new Retry();
  private boolean open;
  private long forceDue = Long.MAX_VALUE;
  private long presenceDue;
  private long groupBytes;

  LogEngine(String name, StoreContext context) {
    this.name = name;
    this.context = context;
  }

  boolean isOpen() {
    return open;
  }

  /** Why appends are refused, or null. */
  @Nullable RefusedException refusal() {
    return retry.refusal();
  }

  Map<PriorityClass, Extent> extents() {
    Map<PriorityClass, Extent> extents = new EnumMap<>(PriorityClass.class);
    for (PriorityClass priority : PriorityClass.values()) {
      ChainLine line = lines.get(priority);
      extents.put(priority, line == null ? new Extent(0, 0) : line.chain.extent());
    }
    return extents;
  }

  long bytesOnDisk() {
    long bytes = context.directory.reserveBytes();
    for (ChainLine line : lines.values()) {
      bytes += line.chain.bytesOnDisk();
    }
    return bytes;
  }

  void tuning(Tuning tuning) {
    context.tuning = tuning;
  }

  /** How long there is nothing to do unless a command comes. */
  long nanosLeft(long now) {
    long due = Long.MAX_VALUE;
    if (forceDue != Long.MAX_VALUE) {
      due = forceDue - now;
    }
    return Math.max(0, Math.min(due, retry.nanosLeft(now)));
  }

  /** Opens what is not open, tries again what failed, forces what is due. */
  void tick(long now) {
    if (!open) {
      if (retry.due(now)) {
        open(now);
      }
      return;
    }
    if (retry.refusal() != null) {
      if (retry.due(now)) {
        tryAgain(now);
      }
    } else if (forceDue != Long.MAX_VALUE && forceDue - now <= 0) {
      forceAll(now);
    }
  }

  private void open(long now) {
    try {
      context.directory.open();
      Relocation.resume(context.directory);
      List<String> names = context.directory.files().list(context.directory.path());
      Map<PriorityClass, Chain> chains = new Recovery(context).chains(names);
      context.directory.sign();
      for (Chain chain : chains.values()) {
        lines.put(chain.priority, new ChainLine(chain, context));
      }
      open = true;
      presenceDue = now;
      context.directory.fillReserve();
      works();
    } catch (IOException e) {
      failed(e, now);
    }
  }

  private void works() {
    if (retry.over()) {
      LOG.info("{} works again in {}", name, context.directory.path());
    }
  }

  private RefusedException failed(IOException failure, long now) {
    RefusedException refusal = StoreFailure.of(failure, context.directory.path());
    if (retry.because(refusal, now)) {
      LOG.warn("{} {}. {}", name, refusal.getMessage(), refusal.reason().remedy(), failure);
    }
    if (open) {
      context.directory.releaseReserve();
    } else {
      unlock();
    }
    return refusal;
  }

  /** Does all that was asked, in order; reads come last and see everything before them. */
  void process(List<? extends Command> commands, long now) {
    List<Command.Read> reads = new ArrayList<>();
    List<Command.Force> forces = new ArrayList<>();
    List<Command.Move> moves = new ArrayList<>();
    for (Command command : commands) {
      if (command instanceof Command.Append append) {
        append(append, now);
      } else if (command instanceof Command.Acknowledge acknowledge) {
        acknowledge(acknowledge);
      } else if (command instanceof Command.Read read) {
        reads.add(read);
      } else if (command instanceof Command.Force force) {
        forces.add(force);
      } else if (command instanceof Command.Move move) {
        moves.add(move);
      }
    }
    commit(now);
    for (Command.Read read : reads) {
      read(read);
    }
    for (Command.Force force : forces) {
      forceAll(now);
      force.complete(retry.refusal() == null);
    }
    for (Command.Move move : moves) {
      move(move, now);
    }
  }

  /** What is known of the chains stays true: only their files are elsewhere. */
  private void move(Command.Move move, long now) {
    forceAll(now);
    for (ChainLine line : lines.values()) {
      line.reader.close();
      line.writer.close();
    }
    try {
      if (!open || retry.refusal() != null) {
        throw new IOException("the store does not work at the moment, so it stays where it is");
      }
      context.directory = Relocation.move(context.directory, move.to);
      context.directory.fillReserve();
      LOG.info("{} moved to {}", name, move.to);
      move.complete(move.to);
    } catch (IOException e) {
      move.completeExceptionally(StoreFailure.of(e, move.to));
    }
  }

  private ChainLine line(PriorityClass priority) {
    ChainLine line = lines.get(priority);
    if (line == null) {
      throw new IllegalStateException("no chain for " + priority);
    }
    return line;
  }

  private void append(Command.Append append, long now) {
    RefusedException refusal = retry.refusal() != null ? retry.refusal() : absent(now);
    if (refusal != null) {
      append.completeExceptionally(refusal);
      return;
    }
    ChainLine line = line(append.event.priority());
    try {
      line.writer.begin();
      line.writer.add(append.event, context.nextId, context.timeline.of(append.acceptedAt));
      append.id = context.nextId++;
      line.waiting.add(append);
      groupBytes += append.payloadLength();
    } catch (IOException e) {
      line.waiting.add(append);
      rollBack(line, e, now);
    } catch (IllegalArgumentException e) {
      append.completeExceptionally(e);
    }
    if (groupBytes > GROUP_BYTES) {
      commit(now);
    }
  }

  /** A directory that is gone would let us write into a file that nobody will ever find. */
  private @Nullable RefusedException absent(long now) {
    if (presenceDue - now > 0) {
      return null;
    }
    presenceDue = now + PRESENCE_NANOS;
    return context.directory.present() ? null : failed(context.directory.gone(), now);
  }

  private void rollBack(ChainLine line, IOException failure, long now) {
    line.writer.rollBack();
    line.refuseWaiting(failed(failure, now));
  }

  private void acknowledge(Command.Acknowledge acknowledge) {
    if (!open) {
      return;
    }
    ChainLine line = line(acknowledge.priority());
    try {
      line.reader.acknowledge(acknowledge.id());
    } catch (IOException e) {
      // It comes once more after a restart.
      LOG.warn("{} could not find the event {} that ended", name, acknowledge.id(), e);
    }
  }

  /** Writes, and with the policy sync forces, what the chains have; then tells who waits. */
  private void commit(long now) {
    groupBytes = 0;
    boolean sync = context.tuning.policy() == FlushPolicy.SYNC;
    boolean forced = false;
    for (ChainLine line : lines.values()) {
      boolean works = retry.refusal() == null;
      if (line.waiting.isEmpty() && !(line.chain.stateChanged && works)) {
        continue;
      }
      try {
        line.writer.begin();
        line.writer.commit();
      } catch (IOException e) {
        rollBack(line, e, now);
        continue;
      }
      if (sync && !line.waiting.isEmpty()) {
        try {
          line.writer.force();
          forced = true;
        } catch (IOException e) {
          line.writer.forgetGroup();
          line.refuseWaiting(failed(e, now));
          continue;
        }
      }
      for (Command.Append append : line.waiting) {
        append.complete(new EntryId(append.id));
      }
      line.waiting.clear();
    }
    if (forceDue == Long.MAX_VALUE && (forced || anyDirty())) {
      forceDue = now + context.tuning.interval().toNanos();
    }
    if (retry.refusal() != null && open) {
      deleteInNeed(now);
    }
  }

  private boolean anyDirty() {
    for (ChainLine line : lines.values()) {
      if (line.writer.dirty()) {
        return true;
      }
    }
    return false;
  }

  private void read(Command.Read read) {
    if (!open) {
      read.complete(List.of());
      return;
    }
    try {
      read.complete(line(read.priority).reader.read(read.after, read.maxEntries, read.maxBytes));
    } catch (IOException e) {
      read.completeExceptionally(StoreFailure.of(e, context.directory.path()));
    }
  }

  /** After it, segments in which all has ended can go: what says so can not get lost any more. */
  private void forceAll(long now) {
    forceDue = Long.MAX_VALUE;
    for (ChainLine line : lines.values()) {
      try {
        line.writer.force();
        if (line.writer.worthRenewing()) {
          line.writer.renew();
          line.writer.force();
        }
        line.writer.deleteEnded();
      } catch (IOException e) {
        line.writer.rollBack();
        failed(e, now);
      }
    }
  }

  /** A full disk: what has ended goes at once, even if it comes back after a crash. */
  private void deleteInNeed(long now) {
    boolean deleted = false;
    for (ChainLine line : lines.values()) {
      try {
        deleted |= line.writer.deleteEnded();
      } catch (IOException e) {
        failed(e, now);
        return;
      }
    }
    if (deleted) {
      retry.soon(now);
    }
  }

  /** Writes and forces for real what is to be written anyway, then takes the reserve back. */
  private void tryAgain(long now) {
    try {
      if (!context.directory.present()) {
        throw context.directory.gone();
      }
      for (ChainLine line : lines.values()) {
        if (line.chain.stateChanged) {
          line.writer.begin();
          line.writer.commit();
        }
        line.writer.force();
        line.writer.deleteEnded();
      }
      context.directory.fillReserve();
      context.directory.forceNames();
      works();
    } catch (IOException e) {
      for (ChainLine line : lines.values()) {
        line.writer.rollBack();
      }
      failed(e, now);
    }
  }

  /** Forces everything and lets go of the directory. */
  void close(long now) {
    if (open) {
      commit(now);
      forceAll(now);
    }
    for (ChainLine line : lines.values()) {
      line.reader.close();
      line.writer.close();
    }
    unlock();
  }

  /** A directory that we can not use is not kept from others. */
  private void unlock() {
    try {
      context.directory.close();
    } catch (IOException e) {
      LOG.warn("{} could not unlock {}", name, context.directory.path(), e);
    }
  }
}
