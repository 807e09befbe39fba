/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;

/** Reads one integer out of a payload, without building the rest of it. */
final class SequenceReader {
  /** No such number; the one value that can not be a number of an event. */
  static final long NONE = Long.MIN_VALUE;

  private final JsonFactory json = new JsonFactory();
  private final JsonPointer pointer;

  SequenceReader(SequenceRule rule) {
    this.pointer = JsonPointer.compile(rule.pointer());
  }

  /** The number, or {@link #NONE} if the payload is no JSON or has no integer there. */
  long read(Buffer payload) {
    try (JsonParser all = json.createParser(payload.getBytes());
        JsonParser chosen =
            new FilteringParserDelegate(
                all, new JsonPointerBasedFilter(pointer), Inclusion.ONLY_INCLUDE_ALL, false)) {
      return chosen.nextToken() == JsonToken.VALUE_NUMBER_INT ? chosen.getLongValue() : NONE;
    } catch (IOException e) {
      // Payloads are free: what is no JSON is counted as without number, which the summary shows.
      return NONE;
    }
  }
}
