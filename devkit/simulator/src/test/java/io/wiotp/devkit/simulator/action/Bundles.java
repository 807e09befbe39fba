/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Documents of bundles for tests. */
public final class Bundles {
  private Bundles() {}

  /** {@code acme-ops-v1} with {@code setLimit(unit = kW, limit)} and {@code purge()}. */
  public static JsonObject ops() {
    return new JsonObject()
        .put("bundleId", "acme-ops-v1")
        .put("displayName", name("Operations"))
        .put(
            "actions",
            new JsonObject()
                .put(
                    "setLimit",
                    new JsonObject()
                        .put("actionDisplayName", name("Set limit"))
                        .put(
                            "parameters",
                            new JsonArray()
                                .add(
                                    new JsonObject()
                                        .put("name", "unit")
                                        .put("value", "W|kW")
                                        .put("defaultValue", "kW"))
                                .add(
                                    new JsonObject()
                                        .put("name", "limit")
                                        .put("value", "[0-9]{1,4}")
                                        .put("required", true))))
                .put("purge", new JsonObject().put("actionDisplayName", name("Purge"))));
  }

  private static JsonObject name(String text) {
    return new JsonObject().put("en_US", text);
  }
}
