/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.internal.log.file.LogFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what the files of a former run hold: reads the head of each segment, and the last one
 * whole. Writes nothing; what is wrong in the others is found when they are read.
 */
final class Recovery {
  private final StoreContext context;
  private long lastTime;
  private long lastWall;

  Recovery(StoreContext context) {
    this.context = context;
  }

  /** What a scan of a segment found. */
  private static final class Scan {
    @Nullable ChainState state;
    long firstSequence = -1;
    long firstId;
    long firstCumulated;
    long nextSequence;
    long nextId;
    long cumulated;
    long size;
  }

  Map<PriorityClass, Chain> chains(List<String> names) throws IOException {
    Map<PriorityClass, List<Segment.Name>> byClass = new EnumMap<>(PriorityClass.class);
    for (PriorityClass priority : PriorityClass.values()) {
      byClass.put(priority, new ArrayList<>());
    }
    for (String file : names) {
      Segment.Name name = Segment.Name.parse(file);
      if (name != null) {
        byClass.computeIfAbsent(name.priority(), any -> new ArrayList<>()).add(name);
      }
    }
    boolean any = false;
    Map<PriorityClass, Chain> chains = new EnumMap<>(PriorityClass.class);
    for (Map.Entry<PriorityClass, List<Segment.Name>> of : byClass.entrySet()) {
      of.getValue().sort(Comparator.comparingLong(Segment.Name::number));
      any |= !of.getValue().isEmpty();
      chains.put(of.getKey(), chain(of.getKey(), of.getValue()));
    }
    if (any) {
      context.nextId += LEAP;
      context.timeline.resume(lastTime, lastWall);
    }
    return chains;
  }

  /** Ids that were given just before a power cut may have left no trace: they are not reused. */
  private static final long LEAP = 1_000_000;

  private Chain chain(PriorityClass priority, List<Segment.Name> names) throws IOException {
    Deque<Segment> segments = new ArrayDeque<>();
    @Nullable ChainState state = null;
    for (int i = names.size() - 1; i >= 0; i--) {
      // From the end until one says where things stand; of the others only the head counts.
      boolean whole = state == null;
      Scan scan = scan(names.get(i), whole);
      if (scan.firstSequence < 0) {
        setAside(names.get(i), scan);
        continue;
      }
      Segment segment =
          new Segment(
              priority,
              names.get(i).number(),
              scan.firstSequence,
              scan.firstId,
              scan.firstCumulated);
      segment.end(scan.size);
      segments.addFirst(segment);
      if (state == null) {
        state = state(scan, i, names);
      }
    }
    long nextNumber = names.isEmpty() ? 1 : names.get(names.size() - 1).number() + 1;
    ChainState start = state == null ? ChainState.empty(context.nextId) : state;
    Chain chain = new Chain(priority, start, nextNumber);
    chain.segments.addAll(segments);
    context.nextId = Math.max(context.nextId, start.nextId());
    if (!segments.isEmpty()) {
      skipDeleted(chain);
    }
    return chain;
  }

  /** Only what has ended is ever deleted: what is missing at the head has. */
  private static void skipDeleted(Chain chain) {
    Segment first = chain.segments.get(0);
    if (first.baseSequence() > chain.acks.cursor()) {
      chain.acks.skipTo(first.baseSequence());
      chain.acks.bytes(Math.max(chain.acks.bytes(), first.baseCumulated()));
    }
  }

  private ChainState state(Scan scan, int index, List<Segment.Name> names) throws IOException {
    ChainState known = scan.state;
    for (int i = index - 1; i >= 0 && known == null; i--) {
      // The head is damaged: the one before knew nearly as much.
      known = scan(names.get(i), true).state;
    }
    Acks acks = known == null ? new Acks() : known.acks();
    return new ChainState(scan.nextSequence, scan.nextId, scan.cumulated, lastTime, lastWall, acks);
  }

  /** A file without a single record: cut off at its birth, or damaged from one end to the other. */
  private void setAside(Segment.Name name, Scan scan) throws IOException {
    if (scan.size == 0) {
      context.directory.files().delete(context.directory.file(name.toString()));
    } else {
      String aside = context.directory.moveAside(name.toString());
      context.damage.movedAside(name.toString(), aside);
    }
  }

  private Scan scan(Segment.Name name, boolean whole) throws IOException {
    Scan scan = new Scan();
    try (LogFile file = context.directory.files().open(context.directory.file(name.toString()))) {
      scan.size = file.size();
      FrameReader reader = new FrameReader(file, name.key());
      boolean more = reader.next(scan.size);
      while (more) {
        take(scan, reader.record());
        more = (whole || scan.firstSequence < 0) && reader.next(scan.size);
      }
      if (reader.badBytes() > 0) {
        context.damage.unreadable(name.toString(), reader.badBytes());
      }
    }
    return scan;
  }

  private void take(Scan scan, ByteBuffer record) throws IOException {
    if (EventCodec.isEvent(record)) {
      long sequence = EventCodec.sequence(record);
      long before = EventCodec.cumulated(record) - EventCodec.size(record);
      first(scan, sequence, EventCodec.id(record), before);
      scan.nextSequence = Math.max(scan.nextSequence, sequence + 1);
      scan.nextId = Math.max(scan.nextId, EventCodec.id(record) + 1);
      scan.cumulated = Math.max(scan.cumulated, EventCodec.cumulated(record));
      time(EventCodec.time(record), lastWall + Math.max(0, EventCodec.time(record) - lastTime));
    } else if (ChainState.isState(record)) {
      if (ChainState.isHead(record)) {
        context.directory.checkHead(record);
      }
      ChainState state;
      try {
        state = ChainState.get(record);
      } catch (IllegalArgumentException e) {
        // Whole, but not what a state may be: as if it were damaged.
        context.damage.unreadable(e.getMessage() + " in a state", record.remaining());
        return;
      }
      first(scan, state.nextSequence(), state.nextId(), state.cumulated());
      scan.state = state;
      scan.nextSequence = Math.max(scan.nextSequence, state.nextSequence());
      scan.nextId = Math.max(scan.nextId, state.nextId());
      scan.cumulated = Math.max(scan.cumulated, state.cumulated());
      time(state.time(), state.wall());
    }
  }

  private static void first(Scan scan, long sequence, long id, long cumulated) {
    if (scan.firstSequence < 0) {
      scan.firstSequence = sequence;
      scan.firstId = id;
      scan.firstCumulated = cumulated;
    }
  }

  private void time(long time, long wall) {
    if (time >= lastTime) {
      lastTime = time;
      lastWall = wall;
    }
  }
}
