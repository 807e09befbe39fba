/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.outbox.internal.log;

import java.util.ArrayList;
import java.util.List;

/** A chain with who writes it, who reads it and who waits. Used by one thread. */
final class ChainLine {
  final Chain chain;
  final ChainWriter writer;
  final ChainReader reader;

  /** Appends of the group that is being written. */
  final List<Command.Append> waiting = new ArrayList<>();

  ChainLine(Chain chain, StoreContext context) {
    this.chain = chain;
    this.writer = new ChainWriter(chain, context);
    this.reader = new ChainReader(chain, context);
  }

  void refuseWaiting(Throwable refusal) {
    for (Command.Append append : waiting) {
      append.completeExceptionally(refusal);
    }
    waiting.clear();
  }
}
