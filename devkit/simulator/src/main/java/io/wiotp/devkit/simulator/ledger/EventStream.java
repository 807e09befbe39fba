/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.ledger;

import io.wiotp.devkit.simulator.id.DeviceKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All events in the order of their arrival, five to eight bytes each. Beyond a bound the oldest are
 * forgotten; their positions are not given again. Guarded by the ledger's lock.
 */
final class EventStream {
  /** Share of the largest heap that events may take. */
  private static final int HEAP_SHARE = 8;

  private final long maxBytes = Runtime.getRuntime().maxMemory() / HEAP_SHARE;
  private final Names<DeviceKey> devices = new Names<>(new DeviceKey("", ""));
  private final Names<String> clients = new Names<>("");
  private final Names<Name> names = new Names<>(new Name("", ""));
  private final List<EventBlock> blocks = new ArrayList<>();
  private EventBlock current = new EventBlock(1);
  private long sealedBytes;

  void add(RecentEvent event, long sequence) {
    current.add(
        new PackedEvent(
            event.time().toEpochMilli(),
            devices.number(event.device()),
            clients.number(event.client()),
            names.number(new Name(event.eventId(), event.format())),
            sequence));
    if (current.isFull()) {
      current.seal();
      blocks.add(current);
      sealedBytes += current.size();
      current = new EventBlock(current.firstPosition() + EventBlock.CAPACITY);
      while (sealedBytes > maxBytes) {
        sealedBytes -= blocks.remove(0).size();
      }
    }
  }

  /** Position of the oldest event that is still known. */
  long firstPosition() {
    return blocks.isEmpty() ? current.firstPosition() : blocks.get(0).firstPosition();
  }

  /** Position of the newest event; one less than the first position if there is none. */
  long lastPosition() {
    return current.firstPosition() + current.events() - 1;
  }

  /** Heap that the events take, in bytes. */
  long bytes() {
    return sealedBytes + current.size();
  }

  /** Events after a position, in their order; empty if there are none yet. */
  List<LedgerEntry> after(long after, int limit) {
    List<LedgerEntry> found = new ArrayList<>();
    long wanted = Math.max(after + 1, firstPosition());
    int index = (int) Math.min((wanted - firstPosition()) / EventBlock.CAPACITY, blocks.size());
    for (int i = index; i <= blocks.size() && found.size() < limit; i++) {
      EventBlock block = i == blocks.size() ? current : blocks.get(i);
      EventBlock.Reader reader = block.reader();
      for (long at = block.firstPosition(); reader.hasNext() && found.size() < limit; at++) {
        PackedEvent event = reader.next();
        if (at >= wanted) {
          found.add(entry(at, event));
        }
      }
    }
    return found;
  }

  private LedgerEntry entry(long position, PackedEvent event) {
    Name name = names.value(event.name());
    return new LedgerEntry(
        position,
        Instant.ofEpochMilli(event.time()),
        clients.value(event.client()),
        devices.value(event.device()),
        name.eventId(),
        name.format(),
        event.sequence() == SequenceReader.NONE ? null : event.sequence());
  }

  private record Name(String eventId, String format) {}
}
