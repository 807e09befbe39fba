/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Writes metrics as a JSON document in UTF-8. Thread-safe: callers share one instance; it keeps the
 * memory of one document, so that the usual single caller does not allocate it again.
 *
 * <p>A metric is null, Boolean, Byte, Short, Integer, Long (exact), Float (the shortest decimal
 * that reads back as the same float), Double, String (a surrogate without partner becomes U+FFFD),
 * byte array (Base64), or a map by name or a list of those, 32 levels deep at most.
 */
public final class JsonEncoder {
  /** A larger document is not worth keeping its memory. */
  private static final int MAX_KEPT = 64 * 1024;

  private final Envelope envelope;
  private final AtomicReference<@Nullable JsonDocument> spare = new AtomicReference<>();

  public JsonEncoder(Envelope envelope) {
    this.envelope = Objects.requireNonNull(envelope, "envelope");
  }

  /**
   * Never refuses: what JSON can not carry (NaN, infinities, any other type) is left out and named
   * in the answer; in a list, null keeps its place. Whether the rest is worth sending, and whether
   * it is within {@link PayloadLimit}, is for the caller to say.
   *
   * @param metrics by name, written in the order of the map; must not change meanwhile
   * @param timestamp the time of the sample, written by {@link Envelope#D_TS} alone (EVT-10); with
   *     null that envelope has no {@code ts}, so a caller who promised one gives it here
   */
  public Encoded encode(
      Map<String, ? extends @Nullable Object> metrics, @Nullable Instant timestamp) {
    JsonDocument kept = spare.getAndSet(null);
    JsonDocument document = kept == null ? new JsonDocument() : kept;
    Encoded encoded;
    try {
      encoded = document.write(envelope, metrics, timestamp);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    // Given back only when it ended well: half a document must never precede the next one.
    if (document.capacity() <= MAX_KEPT) {
      spare.set(document);
    }
    return encoded;
  }
}
