/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.ledger;

import io.vertx.core.buffer.Buffer;
import io.wiotp.devkit.simulator.id.DeviceKey;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Finds events that are the same as one of the last: same device, event id and payload. For
 * payloads without a number. Guarded by the ledger's lock.
 */
final class PayloadWindow {
  private final int size;
  private final Map<Long, Boolean> last;
  private long duplicates;

  /**
   * @param size events to look back, 0 or more; 0 looks at none
   */
  PayloadWindow(int size) {
    this.size = size;
    this.last =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > PayloadWindow.this.size;
          }
        };
  }

  void add(DeviceKey device, String eventId, Buffer payload) {
    if (size > 0 && last.put(hash(device, eventId, payload), Boolean.TRUE) != null) {
      duplicates++;
    }
  }

  long duplicates() {
    return duplicates;
  }

  int size() {
    return size;
  }

  /** Two checksums side by side; the ids go into one of them. */
  private static long hash(DeviceKey device, String eventId, Buffer payload) {
    ByteBuffer bytes = payload.getByteBuf().nioBuffer();
    CRC32C first = new CRC32C();
    first.update(bytes.duplicate());
    CRC32 second = new CRC32();
    second.update(bytes);
    int ids = device.hashCode() * 31 + eventId.hashCode();
    return (first.getValue() << 32) + (second.getValue() ^ ids & 0xFFFF_FFFFL);
  }
}
