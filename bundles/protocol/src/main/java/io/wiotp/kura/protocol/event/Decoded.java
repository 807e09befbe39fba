/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.event;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON payload says.
 *
 * @param envelope the frame that was found around the data
 * @param metrics the data, in the order of the document: null, Boolean, Long, Double, String, Map
 *     or List; unmodifiable
 * @param timestamp the time of the sample; null when the envelope has none
 */
public record Decoded(
    Envelope envelope, Map<String, @Nullable Object> metrics, @Nullable Instant timestamp) {
  public Decoded {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }
}
