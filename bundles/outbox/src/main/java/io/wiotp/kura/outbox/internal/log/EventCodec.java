/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.outbox.PriorityClass;
import io.wiotp.kura.outbox.internal.store.EventSize;
import io.wiotp.kura.protocol.event.Event;
import io.wiotp.kura.protocol.id.DeviceId;
import io.wiotp.kura.protocol.id.EventId;
import io.wiotp.kura.protocol.id.Format;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Events as records:
 *
 * <pre>
 * kind 1 | sequence 8 | id 8 | time 8, ms | bytes so far 8 | size 4 | qos 1 | names' length 2 | names | payload
 * </pre>
 *
 * Names are device type, device id, event id, format and pid of the publisher, each with its length
 * in front. Not thread-safe.
 */
final class EventCodec {
  private static final int SEQUENCE = 1;
  private static final int ID = SEQUENCE + Long.BYTES;
  private static final int TIME = ID + Long.BYTES;
  private static final int CUMULATED = TIME + Long.BYTES;
  private static final int SIZE = CUMULATED + Long.BYTES;
  private static final int QOS = SIZE + Integer.BYTES;
  private static final int NAMES_LENGTH = QOS + 1;
  private static final int NAMES = NAMES_LENGTH + Short.BYTES;

  /** Power of two. A gateway speaks for a few devices: their names need not be made anew. */
  private static final int REMEMBERED = 256;

  private final Names[] remembered = new Names[REMEMBERED];

  private record Names(
      byte[] bytes, DeviceId device, EventId eventId, Format format, String source) {}

  /**
   * @param cumulated bytes of all events of the class before this one
   */
  static void put(
      RecordBuffer into, OutboundEvent event, long sequence, long id, long time, long cumulated) {
    int size = (int) EventSize.of(event);
    Event content = event.event();
    String typeId = content.device().typeId();
    String deviceId = content.device().deviceId();
    String eventId = content.eventId().value();
    String format = content.format().value();
    int room =
        NAMES
            + RecordBuffer.room(typeId)
            + RecordBuffer.room(deviceId)
            + RecordBuffer.room(eventId)
            + RecordBuffer.room(format)
            + RecordBuffer.room(event.source())
            + content.payload().length;
    ByteBuffer buffer = into.begin(room);
    buffer.put(Kind.EVENT).putLong(sequence).putLong(id).putLong(time);
    buffer.putLong(cumulated + size).putInt(size);
    buffer.put((byte) event.qos()).putShort((short) 0);
    RecordBuffer.putText(buffer, typeId);
    RecordBuffer.putText(buffer, deviceId);
    RecordBuffer.putText(buffer, eventId);
    RecordBuffer.putText(buffer, format);
    RecordBuffer.putText(buffer, event.source());
    buffer.putShort(NAMES_LENGTH, (short) (buffer.position() - NAMES));
    buffer.put(content.payload());
  }

  static boolean isEvent(ByteBuffer record) {
    return record.remaining() >= NAMES && record.get(record.position()) == Kind.EVENT;
  }

  static long sequence(ByteBuffer record) {
    return record.getLong(record.position() + SEQUENCE);
  }

  static long id(ByteBuffer record) {
    return record.getLong(record.position() + ID);
  }

  static long time(ByteBuffer record) {
    return record.getLong(record.position() + TIME);
  }

  /** With this one. */
  static long cumulated(ByteBuffer record) {
    return record.getLong(record.position() + CUMULATED);
  }

  /** {@link EventSize} of the event. */
  static int size(ByteBuffer record) {
    return record.getInt(record.position() + SIZE);
  }

  /**
   * @param time when it was accepted, by the clock of this run
   * @throws IllegalArgumentException when the record is whole but holds what no event may
   */
  Entry entry(ByteBuffer record, PriorityClass priority, Instant time) {
    int start = record.position();
    int namesLength = Short.toUnsignedInt(record.getShort(start + NAMES_LENGTH));
    int namesStart = start + NAMES;
    if (namesStart + namesLength > record.limit()) {
      throw new IllegalArgumentException("names longer than the record");
    }
    Names names = names(record, namesStart, namesLength);
    byte[] payload = new byte[record.limit() - namesStart - namesLength];
    record.get(namesStart + namesLength, payload);
    Event event = new Event(names.device(), names.eventId(), names.format(), payload);
    OutboundEvent outbound =
        new OutboundEvent(event, record.get(start + QOS), priority, names.source());
    return new Entry(new EntryId(id(record)), outbound, time, false);
  }

  private Names names(ByteBuffer record, int start, int length) {
    byte[] array = record.array();
    int from = record.arrayOffset() + start;
    int hash = 1;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + array[i];
    }
    int slot = (hash ^ hash >>> 16) & REMEMBERED - 1;
    @Nullable Names known = remembered[slot];
    if (known == null
        || !Arrays.equals(known.bytes(), 0, known.bytes().length, array, from, from + length)) {
      known =
          read(
              ByteBuffer.wrap(array, from, length), Arrays.copyOfRange(array, from, from + length));
      remembered[slot] = known;
    }
    return known;
  }

  private static Names read(ByteBuffer names, byte[] bytes) {
    try {
      return new Names(
          bytes,
          new DeviceId(RecordBuffer.getText(names), RecordBuffer.getText(names)),
          new EventId(RecordBuffer.getText(names)),
          new Format(RecordBuffer.getText(names)),
          RecordBuffer.getText(names));
    } catch (java.nio.BufferUnderflowException e) {
      throw new IllegalArgumentException("names end early", e);
    }
  }
}
