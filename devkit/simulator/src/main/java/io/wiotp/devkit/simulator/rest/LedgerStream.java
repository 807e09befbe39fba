/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.wiotp.devkit.simulator.ledger.Ledger;
import io.wiotp.devkit.simulator.ledger.LedgerEntry;
import java.util.List;
import java.util.function.Predicate;

/**
 * Writes entries as lines of JSON, no faster than the reader takes them and in small steps, so that
 * a long list holds up nobody else.
 */
final class LedgerStream {
  private static final int STEP = 1_000;

  private final Ledger ledger;
  private final HttpServerResponse response;
  private final Predicate<LedgerEntry> wanted;
  private final Context context = Vertx.currentContext();
  private long after;
  private long left;

  LedgerStream(
      Ledger ledger,
      HttpServerResponse response,
      Predicate<LedgerEntry> wanted,
      long after,
      long limit) {
    this.ledger = ledger;
    this.response = response;
    this.wanted = wanted;
    this.after = after;
    this.left = limit;
  }

  void start() {
    response.setChunked(true).putHeader("Content-Type", "application/x-ndjson");
    response.exceptionHandler(gone -> left = 0);
    step();
  }

  private void step() {
    List<LedgerEntry> entries = ledger.entries(after, STEP);
    Buffer lines = Buffer.buffer();
    for (LedgerEntry entry : entries) {
      after = entry.position();
      if (left > 0 && wanted.test(entry)) {
        left--;
        lines.appendBuffer(LedgerJson.entry(entry).toBuffer()).appendByte((byte) '\n');
      }
    }
    if (response.closed()) {
      return;
    }
    if (entries.size() < STEP || left == 0) {
      response.end(lines);
      return;
    }
    response.write(lines);
    if (response.writeQueueFull()) {
      response.drainHandler(drained -> step());
    } else {
      context.runOnContext(next -> step());
    }
  }
}
