/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import io.wiotp.kura.outbox.Entry;
import io.wiotp.kura.outbox.EntryId;
import io.wiotp.kura.outbox.OutboundEvent;
import io.wiotp.kura.outbox.PriorityClass;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the store's thread is asked to do. */
interface Command {

  /** Its own answer, which saves an object for each event. */
  final class Append extends CompletableFuture<EntryId> implements Command {
    final OutboundEvent event;
    final Instant acceptedAt;
    long id;

    Append(OutboundEvent event, Instant acceptedAt) {
      this.event = event;
      this.acceptedAt = acceptedAt;
    }

    int payloadLength() {
      return event.event().payload().length;
    }
  }

  /** Its own answer, too. */
  final class Read extends CompletableFuture<List<Entry>> implements Command {
    final PriorityClass priority;
    final long after;
    final int maxEntries;
    final long maxBytes;

    Read(PriorityClass priority, long after, int maxEntries, long maxBytes) {
      this.priority = priority;
      this.after = after;
      this.maxEntries = maxEntries;
      this.maxBytes = maxBytes;
    }
  }

  /** Nobody waits for it. */
  record Acknowledge(PriorityClass priority, long id) implements Command {}

  /** Takes all files to another directory. */
  final class Move extends CompletableFuture<Path> implements Command {
    final Path to;

    Move(Path to) {
      this.to = to;
    }
  }

  /** Makes all that was written before survive a power cut. */
  final class Force extends CompletableFuture<Boolean> implements Command {}
}
