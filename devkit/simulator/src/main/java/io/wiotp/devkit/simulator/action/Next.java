/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** What an action does next for one device. */
sealed interface Next {
  /**
   * Sends a request and waits for its answer.
   *
   * @param data the member {@code d}; null for none
   * @param failure why the action has failed already, although this still has to be said; else
   *     empty
   */
  record Send(String operation, @Nullable JsonObject data, String failure) implements Next {
    Send(String operation, @Nullable JsonObject data) {
      this(operation, data, "");
    }
  }

  /** Waits for something that is no answer. */
  record Await(String what) implements Next {}

  /** Goes on as before. */
  record Stay() implements Next {}

  /** Has succeeded. */
  record Done() implements Next {}

  /** Has failed. */
  record Failed(String message) implements Next {}
}
