/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.internal.log.file.LogFile;
import io.wiotp.kura.outbox.internal.store.EventSize;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one chain in order. Who reads on from where the last reading ended finds the file open and
 * the place known; any other start is looked for.
 */
final class ChainReader {
  private final Chain chain;
  private final StoreContext context;
  private final EventCodec codec = new EventCodec();

  private @Nullable Segment segment;
  private @Nullable LogFile file;
  private @Nullable FrameReader frames;
  private long lastId;
  private long expectedSequence;
  private long expectedCumulated;
  private long reportedBad;

  ChainReader(Chain chain, StoreContext context) {
    this.chain = chain;
    this.context = context;
  }

  /**
   * @throws IOException when the file can not be read; the same call may succeed later
   */
  List<Entry> read(long after, int maxEntries, long maxBytes) throws IOException {
    return read(after, maxEntries, maxBytes, true);
  }

  private List<Entry> read(long after, int maxEntries, long maxBytes, boolean remember)
      throws IOException {
    if (segment == null || after != lastId) {
      seek(after);
    }
    List<Entry> found = new ArrayList<>();
    long size = 0;
    try {
      while (found.size() < maxEntries && size < maxBytes) {
        ByteBuffer record = nextEvent();
        if (record == null) {
          break;
        }
        long id = EventCodec.id(record);
        long sequence = expectedSequence - 1;
        if (id <= after || chain.acks.contains(sequence)) {
          continue;
        }
        Entry entry = entry(record, sequence);
        if (entry != null) {
          long bytes = EventSize.of(entry.outbound());
          if (remember) {
            chain.handedOut.add(id, sequence, bytes);
          }
          found.add(entry);
          size += bytes;
        }
        lastId = id;
      }
    } catch (IOException e) {
      close();
      throw e;
    }
    if (found.isEmpty()) {
      lastId = after;
    }
    return found;
  }

  /** Whole, but not what an event may be: lost like one that is damaged. */
  private @Nullable Entry entry(ByteBuffer record, long sequence) {
    try {
      return codec.entry(record, chain.priority, context.timeline.instant(EventCodec.time(record)));
    } catch (IllegalArgumentException e) {
      lost(sequence, sequence + 1, EventCodec.size(record));
      return null;
    }
  }

  /** Goes to the start of the segment in which the ids behind the given one begin. */
  private void seek(long after) throws IOException {
    close();
    int index = 0;
    while (index + 1 < chain.segments.size()
        && chain.segments.get(index + 1).baseId() <= after + 1) {
      index++;
    }
    lastId = after;
    if (index < chain.segments.size()) {
      enter(chain.segments.get(index));
    }
  }

  private void enter(Segment next) throws IOException {
    closeFile();
    expectedSequence = next.baseSequence();
    expectedCumulated = next.baseCumulated();
    reportedBad = 0;
    try {
      LogFile opened =
          context.directory.files().open(context.directory.file(next.name().toString()));
      file = opened;
      frames = new FrameReader(opened, next.name().key());
    } catch (NoSuchFileException e) {
      if (!context.directory.present()) {
        throw e;
      }
      // The file alone is gone: what it held is lost, and said so when the next is entered.
      frames = null;
    }
    segment = next;
  }

  /** The next event record, or null at the end; its number is one below the expected then. */
  private @Nullable ByteBuffer nextEvent() throws IOException {
    while (true) {
      Segment current = segment;
      if (current == null) {
        return null;
      }
      int index = chain.segments.indexOf(current);
      ByteBuffer record = nextInSegment(current, index);
      if (record != null) {
        return record;
      }
      boolean last = index == chain.segments.size() - 1;
      if (index >= 0) {
        gap(current, chain.endSequence(index), chain.cumulatedAt(index));
      }
      if (last) {
        return null;
      }
      // A segment that is not in the list any more was deleted: all before the first has ended.
      enter(chain.segments.get(index + 1));
    }
  }

  private @Nullable ByteBuffer nextInSegment(Segment current, int index) throws IOException {
    FrameReader reader = frames;
    if (reader == null || index < 0) {
      return null;
    }
    long end = chain.endSequence(index);
    while (reader.next(current.end())) {
      ByteBuffer record = reader.record();
      if (reader.badBytes() > reportedBad) {
        context.damage.unreadable(current.name().toString(), reader.badBytes() - reportedBad);
        reportedBad = reader.badBytes();
      }
      if (EventCodec.isEvent(record)) {
        long sequence = EventCodec.sequence(record);
        if (sequence >= expectedSequence && sequence < end) {
          long size = EventCodec.cumulated(record);
          gap(current, sequence, size - EventCodec.size(record));
          expectedSequence = sequence + 1;
          expectedCumulated = size;
          return record;
        }
      }
    }
    return null;
  }

  /** What is missing before a sequence number and has not ended is lost. */
  private void gap(Segment current, long sequence, long cumulated) {
    if (sequence > expectedSequence) {
      lost(expectedSequence, sequence, cumulated - expectedCumulated);
      expectedSequence = sequence;
      expectedCumulated = cumulated;
    }
  }

  private void lost(long from, long end, long bytes) {
    long missing = chain.acks.missing(from, end);
    if (missing == 0) {
      return;
    }
    Segment current = segment;
    String name = current == null ? "" : current.name().toString();
    long share = Math.max(0, bytes * missing / (end - from));
    chain.acks.addAll(from, end, share);
    chain.stateChanged = true;
    context.damage.lost(chain.priority, name, missing, share);
  }

  /** Ends an event; an id that nobody has is ignored. */
  void acknowledge(long id) throws IOException {
    int at = chain.handedOut.find(id);
    if (at >= 0) {
      chain.ended(chain.handedOut.sequence(at), chain.handedOut.size(at));
      chain.handedOut.end(at);
    } else if (id < context.nextId && chain.acks.pending(chain.nextSequence) > 0) {
      acknowledgeUnread(id);
    }
  }

  private void acknowledgeUnread(long id) throws IOException {
    ChainReader other = new ChainReader(chain, context);
    try {
      for (Entry entry : other.read(id - 1, 1, 1, false)) {
        if (entry.id().value() == id) {
          chain.ended(other.expectedSequence - 1, EventSize.of(entry.outbound()));
        }
      }
    } finally {
      other.close();
    }
  }

  void close() {
    closeFile();
    segment = null;
  }

  private void closeFile() {
    LogFile open = file;
    file = null;
    frames = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        // It was only read.
        return;
      }
    }
  }
}
