/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.wire;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One HTTP request at a messaging port, to be answered once. Used on the event loop only. */
public interface HttpCall {
  String method();

  /** The path as it was sent: encoded, without query. */
  String path();

  /** The value of a header; null if there is none. */
  @Nullable String header(String name);

  Buffer body();

  /** What the connection showed before its first byte. */
  Arrival arrival();

  /** True for the TLS port. */
  boolean secure();

  /** True if an earlier request of the connection had another Authorization header (AUTH-13). */
  boolean isAuthorizationChanged();

  /** Runs a task if the connection ends before the answer. */
  void onAbort(Runnable task);

  /** Answers; a status of 400 or more closes the connection (HTTP-8). */
  void answer(int status, Map<String, String> headers, Buffer body);
}
