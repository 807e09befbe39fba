/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.outbox.internal.log.file.LogFile;
import io.wiotp.kura.outbox.internal.store.EventSize;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one chain, group by group: {@link #begin}, any number of {@link #add}, {@link #commit}; or
 * {@link #rollBack} when one of them failed, and then nothing of the group was stored.
 */
final class ChainWriter {
  private static final int BUFFER = 64 * 1024;

  /** An empty chain keeps no file larger than this. */
  private static final long KEPT_WHEN_EMPTY = 256 * 1024;

  private final Chain chain;
  private final StoreContext context;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
  private final RecordBuffer record = new RecordBuffer();

  /** Full segments that are written but not forced. */
  private final List<FrameWriter> unforced = new ArrayList<>();

  private @Nullable FrameWriter writer;
  private boolean dirty;

  private boolean inGroup;
  private boolean created;
  private long markPosition;
  private long markSequence;
  private long markCumulated;

  ChainWriter(Chain chain, StoreContext context) {
    this.chain = chain;
    this.context = context;
  }

  /** Whether something is written that a power cut could take. */
  boolean dirty() {
    return dirty;
  }

  /** Makes ready for a group; a new segment begins here or nowhere. */
  void begin() throws IOException {
    if (inGroup) {
      return;
    }
    FrameWriter current = writer;
    if (current != null && current.position() >= context.tuning.segmentBytes(chain.priority)) {
      seal(current);
    }
    if (writer == null) {
      create();
    } else {
      created = false;
      mark(writer.position());
    }
    inGroup = true;
  }

  private void mark(long position) {
    markPosition = position;
    markSequence = chain.nextSequence;
    markCumulated = chain.cumulated;
  }

  /** What is full is forced with the next force, and closed. */
  private void seal(FrameWriter full) {
    unforced.add(full);
    writer = null;
  }

  private void create() throws IOException {
    Segment segment =
        new Segment(
            chain.priority,
            chain.nextNumber++,
            chain.nextSequence,
            context.nextId,
            chain.cumulated);
    LogFile file = context.directory.files().create(path(segment));
    context.directory.namesChanged();
    chain.segments.add(segment);
    FrameWriter made = new FrameWriter(file, segment.name().key(), buffer);
    buffer.clear();
    writer = made;
    created = true;
    mark(0);
    inGroup = true;
    state().put(record, context.directory.connection());
    made.add(record.bytes(), record.length());
    mark(made.position());
  }

  private ChainState state() {
    return new ChainState(
        chain.nextSequence,
        context.nextId,
        chain.cumulated,
        context.timeline.now(),
        context.timeline.wall(),
        chain.acks);
  }

  private Path path(Segment segment) {
    return context.directory.file(segment.name().toString());
  }

  private FrameWriter writer() {
    FrameWriter current = writer;
    if (current == null) {
      throw new IllegalStateException("no group was begun");
    }
    return current;
  }

  /** Adds an event to the group. */
  void add(OutboundEvent event, long id, long time) throws IOException {
    long size = EventSize.of(event);
    EventCodec.put(record, event, chain.nextSequence, id, time, chain.cumulated);
    writer().add(record.bytes(), record.length());
    chain.nextSequence++;
    chain.cumulated += size;
  }

  /** Writes the group to the file. Acknowledgements of the meantime go with it. */
  void commit() throws IOException {
    FrameWriter current = writer();
    if (chain.stateChanged && !created) {
      state().put(record, null);
      current.add(record.bytes(), record.length());
    }
    current.flush();
    dirty = true;
    inGroup = false;
    chain.stateChanged = false;
    last().end(current.position());
  }

  private Segment last() {
    return chain.segments.get(chain.segments.size() - 1);
  }

  /**
   * Takes the group back. Where the file can not be cut, it is not written to any more, and what
   * follows in the next one hides what is left in it.
   */
  void rollBack() {
    FrameWriter current = writer;
    if (!inGroup || current == null) {
      inGroup = false;
      return;
    }
    inGroup = false;
    chain.nextSequence = markSequence;
    chain.cumulated = markCumulated;
    chain.stateChanged = true;
    try {
      current.cutBack(markPosition);
      if (!created) {
        return;
      }
    } catch (IOException e) {
      // The caller reports what failed first; this only decides where writing goes on.
      buffer.clear();
    }
    abandon(current);
  }

  private void abandon(FrameWriter current) {
    writer = null;
    last().end(markPosition);
    close(current.file());
    if (created) {
      Segment unborn = chain.segments.remove(chain.segments.size() - 1);
      try {
        context.directory.files().delete(path(unborn));
      } catch (IOException e) {
        // Without a head it is found at the next start, and no event is in it.
        context.directory.namesChanged();
      }
    }
  }

  /**
   * Makes all that is written survive a power cut. After a failure nothing is known of what the
   * files hold: they are never forced again, and writing goes on in a new one.
   */
  void force() throws IOException {
    if (!dirty) {
      return;
    }
    try {
      for (Iterator<FrameWriter> full = unforced.iterator(); full.hasNext(); ) {
        FrameWriter sealed = full.next();
        sealed.file().force();
        full.remove();
        close(sealed.file());
      }
      FrameWriter current = writer;
      if (current != null) {
        current.file().force();
      }
      context.directory.forceNames();
    } catch (IOException e) {
      giveUpFiles();
      throw e;
    }
    dirty = false;
  }

  private void giveUpFiles() {
    for (FrameWriter sealed : unforced) {
      close(sealed.file());
    }
    unforced.clear();
    FrameWriter current = writer;
    if (current != null) {
      writer = null;
      close(current.file());
    }
    dirty = false;
    chain.stateChanged = true;
  }

  /** After a failed force: what the group added was refused, and must not be delivered. */
  void forgetGroup() {
    chain.nextSequence = markSequence;
    chain.cumulated = markCumulated;
    last().end(markPosition);
  }

  /**
   * Deletes the segments at the head in which all has ended.
   *
   * @return whether there was one
   */
  boolean deleteEnded() throws IOException {
    boolean deleted = false;
    while (chain.segments.size() > 1
        && chain.acks.containsAll(chain.segments.get(0).baseSequence(), chain.endSequence(0))) {
      delete(chain.segments.get(0));
      chain.segments.remove(0);
      deleted = true;
    }
    return deleted;
  }

  private void delete(Segment segment) throws IOException {
    try {
      context.directory.files().delete(path(segment));
    } catch (java.nio.file.NoSuchFileException e) {
      // Somebody was faster: that is what we want.
    }
    context.directory.namesChanged();
  }

  /** Whether an empty chain keeps a large file, which a new segment would free. */
  boolean worthRenewing() {
    return chain.acks.pending(chain.nextSequence) == 0
        && !chain.segments.isEmpty()
        && last().end() > KEPT_WHEN_EMPTY;
  }

  /** Goes on in a new segment, so that the former ones can go. */
  void renew() throws IOException {
    FrameWriter current = writer;
    if (current != null) {
      seal(current);
    }
    begin();
    commit();
  }

  void close() {
    giveUpFiles();
  }

  private static void close(LogFile file) {
    try {
      file.close();
    } catch (IOException e) {
      // All that mattered was forced, or its failure reported, before.
      return;
    }
  }
}
