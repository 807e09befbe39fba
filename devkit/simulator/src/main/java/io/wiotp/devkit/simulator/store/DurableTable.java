/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.store;

import io.vertx.core.json.JsonObject;
import java.util.Map;

/**
 * One kind of state that outlives the process. Whoever owns the state implements it and adds it to
 * the list that the simulator hands to {@link StateKeeper}.
 *
 * @param <V> a value with equals that is never changed: what changes is another value
 */
public interface DurableTable<V> {
  /** Name of the table in the file; never changed once released. */
  String name();

  /** All values as of now, by key. Called on the event loop, about twice a second. */
  Map<String, V> values();

  /** Writes a value; called on a thread of the store. */
  JsonObject write(V value);

  /**
   * Takes a value back, before the platform listens. Called in the order of the keys.
   *
   * @throws Exception if the value makes no sense; the simulator does not start then
   */
  void read(String key, JsonObject value) throws Exception;
}
