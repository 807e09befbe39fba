/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.rest;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list (REST-6).
 *
 * @param offset elements before this page; the bookmark, which is opaque to the caller
 */
record Page(int limit, int offset) {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 100;

  static Page of(RoutingContext request) {
    return new Page(
        number(request, "_limit", DEFAULT_LIMIT, 1, MAX_LIMIT),
        number(request, "_bookmark", 0, 0, Integer.MAX_VALUE - MAX_LIMIT));
  }

  /** The page as the platform writes it; without bookmark it is the last one. */
  <T> JsonObject write(List<T> all, Function<T, JsonObject> writer) {
    int end = Math.min(all.size(), offset + limit);
    JsonArray results = new JsonArray();
    all.subList(Math.min(offset, end), end).forEach(item -> results.add(writer.apply(item)));
    JsonObject page =
        new JsonObject()
            .put("results", results)
            .put("meta", new JsonObject().put("total_rows", all.size()));
    return end < all.size() ? page.put("bookmark", Integer.toString(end)) : page;
  }

  private static int number(RoutingContext request, String name, int otherwise, int min, int max) {
    @Nullable String text = request.request().getParam(name);
    if (text == null) {
      return otherwise;
    }
    try {
      int value = Integer.parseInt(text);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // The answer is the same as for a number out of range.
    }
    throw ApiException.invalid(name + " must be a number from " + min + " to " + max + ".");
  }
}
