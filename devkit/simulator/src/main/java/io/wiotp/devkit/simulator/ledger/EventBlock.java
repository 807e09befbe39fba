/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.ledger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Up to 4096 events, packed: differences as numbers of variable length, so that an event of a busy
 * device takes five to eight bytes. A block can be read without those before it.
 */
final class EventBlock {
  static final int CAPACITY = 4_096;

  /** Five numbers of at most ten bytes. */
  private static final int LONGEST = 50;

  private final long firstPosition;
  private byte[] bytes = new byte[512];
  private int length;
  private int events;

  // What the next event is told apart from; a reader builds the same.
  private long lastTime;
  private final Map<Integer, Long> lastSequences = new HashMap<>();

  EventBlock(long firstPosition) {
    this.firstPosition = firstPosition;
  }

  long firstPosition() {
    return firstPosition;
  }

  int events() {
    return events;
  }

  /** Heap that the events take, in bytes. */
  int size() {
    return bytes.length;
  }

  boolean isFull() {
    return events == CAPACITY;
  }

  /** Cuts off what is not needed once the block is full. */
  void seal() {
    bytes = Arrays.copyOf(bytes, length);
    lastSequences.clear();
  }

  void add(PackedEvent event) {
    if (bytes.length - length < LONGEST) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    boolean numbered = event.sequence() != SequenceReader.NONE;
    signed(event.time() - lastTime);
    lastTime = event.time();
    unsigned(event.device());
    unsigned(event.client());
    unsigned((long) event.name() << 1 | (numbered ? 1 : 0));
    if (numbered) {
      Long before = lastSequences.put(event.device(), event.sequence());
      signed(event.sequence() - (before == null ? 0 : before));
    }
    events++;
  }

  Reader reader() {
    return new Reader();
  }

  private void signed(long value) {
    unsigned(value << 1 ^ value >> 63);
  }

  private void unsigned(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) (rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  /** Reads the events from the first one on. */
  final class Reader {
    private final Map<Integer, Long> sequences = new HashMap<>();
    private int at;
    private int read;
    private long time;

    boolean hasNext() {
      return read < events;
    }

    PackedEvent next() {
      read++;
      time += signed();
      int device = (int) unsigned();
      int client = (int) unsigned();
      long name = unsigned();
      long sequence = SequenceReader.NONE;
      if ((name & 1) == 1) {
        sequence = signed() + sequences.getOrDefault(device, 0L);
        sequences.put(device, sequence);
      }
      return new PackedEvent(time, device, client, (int) (name >> 1), sequence);
    }

    private long signed() {
      long value = unsigned();
      return value >>> 1 ^ -(value & 1);
    }

    private long unsigned() {
      long value = 0;
      int shift = 0;
      byte next;
      do {
        next = bytes[at++];
        value |= (next & 0x7FL) << shift;
        shift += 7;
      } while (next < 0);
      return value;
    }
  }
}
