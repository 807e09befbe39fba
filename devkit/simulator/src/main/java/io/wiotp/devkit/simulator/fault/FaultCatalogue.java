/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.fault;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** All kinds with their parameters, for pages that offer them. */
final class FaultCatalogue {
  private FaultCatalogue() {}

  static JsonObject json() {
    JsonArray kinds = new JsonArray();
    for (FaultKind kind : FaultKind.values()) {
      JsonArray parameters = new JsonArray();
      kind.parameters().forEach(parameter -> parameters.add(parameter.json()));
      kinds.add(
          new JsonObject()
              .put("kind", kind.word())
              .put("group", kind.group().title())
              .put("title", kind.title())
              .put("effect", kind.effect())
              .put("facts", kind.facts())
              .put("parameters", parameters));
    }
    return new JsonObject().put("kinds", kinds);
  }
}
