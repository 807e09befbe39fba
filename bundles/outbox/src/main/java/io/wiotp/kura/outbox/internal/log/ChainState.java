/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What a chain has to know of its past, repeated at the head of each segment and after each group
 * of acknowledgements:
 *
 * <pre>
 * HEAD:  kind 1 | format 2 | connection's length 2 | connection | state
 * STATE: kind 1 | state
 * state: next sequence 8 | next id 8 | bytes so far 8 | time 8 | wall clock 8 | acknowledgements
 * </pre>
 *
 * @param nextSequence of the next event of the class
 * @param nextId all ids given before are lower
 * @param cumulated bytes of all events of the class so far
 * @param time when this was written, in ms of the timeline
 * @param wall the same by the wall clock
 */
record ChainState(long nextSequence, long nextId, long cumulated, long time, long wall, Acks acks) {
  static final int FORMAT = 1;
  private static final int FIXED = 1 + 2 * Short.BYTES + 5 * Long.BYTES;

  static ChainState empty(long nextId) {
    return new ChainState(1, nextId, 0, 0, 0, new Acks());
  }

  /**
   * @param connection only for the head of a segment
   */
  void put(RecordBuffer into, @Nullable String connection) {
    int room = FIXED + acks.room() + (connection == null ? 0 : RecordBuffer.room(connection));
    ByteBuffer buffer = into.begin(room);
    if (connection == null) {
      buffer.put(Kind.STATE);
    } else {
      buffer.put(Kind.HEAD).putShort((short) FORMAT);
      RecordBuffer.putText(buffer, connection);
    }
    buffer.putLong(nextSequence).putLong(nextId).putLong(cumulated).putLong(time).putLong(wall);
    acks.put(buffer);
  }

  static boolean isState(ByteBuffer record) {
    byte kind = record.hasRemaining() ? record.get(record.position()) : 0;
    return kind == Kind.HEAD || kind == Kind.STATE;
  }

  static boolean isHead(ByteBuffer record) {
    return record.hasRemaining() && record.get(record.position()) == Kind.HEAD;
  }

  /** Format of a head. */
  static int format(ByteBuffer head) {
    return head.getShort(head.position() + 1);
  }

  static String connection(ByteBuffer head) {
    return RecordBuffer.getText(head.duplicate().position(head.position() + 1 + Short.BYTES));
  }

  /**
   * @throws IllegalArgumentException when it makes no sense
   */
  static ChainState get(ByteBuffer record) {
    try {
      ByteBuffer from = record.duplicate();
      if (from.get() == Kind.HEAD) {
        from.getShort();
        RecordBuffer.getText(from);
      }
      return new ChainState(
          from.getLong(),
          from.getLong(),
          from.getLong(),
          from.getLong(),
          from.getLong(),
          Acks.get(from));
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("a state that ends early", e);
    }
  }
}
