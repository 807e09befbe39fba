/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bundle of custom actions, read from a document that was valid (DM-174). */
public final class ActionBundle {
  private final String id;
  private final Map<String, BundleAction> actions;
  private final JsonObject document;

  ActionBundle(String id, Map<String, BundleAction> actions, JsonObject document) {
    this.id = id;
    this.actions = Map.copyOf(actions);
    this.document = document.copy();
  }

  public String id() {
    return id;
  }

  /** The document as it was given. */
  public JsonObject document() {
    return document.copy();
  }

  @Nullable BundleAction action(String actionId) {
    return actions.get(actionId);
  }
}
