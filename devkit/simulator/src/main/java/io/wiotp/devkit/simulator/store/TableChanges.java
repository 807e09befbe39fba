/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what changed in a table since the last look; used on the event loop only.
 *
 * @param <V> a value of the table
 */
final class TableChanges<V> {
  private final DurableTable<V> table;
  private Map<String, V> known = new HashMap<>();

  TableChanges(DurableTable<V> table) {
    this.table = table;
  }

  /** What is new, changed or gone; empty if nothing is. */
  List<Change> take() {
    Map<String, V> now = table.values();
    List<Change> changes = new ArrayList<>();
    now.forEach(
        (key, value) -> {
          V before = known.get(key);
          // Mostly the very same object: then nothing is compared.
          if (before != value && !value.equals(before)) {
            changes.add(new Change(table.name(), key, () -> table.write(value).encode()));
          }
        });
    for (String key : known.keySet()) {
      if (!now.containsKey(key)) {
        changes.add(new Change(table.name(), key, null));
      }
    }
    known = now;
    return changes;
  }

  /**
   * @param text writes the value, on any thread; null if it is gone
   */
  record Change(String table, String key, @Nullable Text text) {}

  /** Writes a value. */
  interface Text {
    String write();
  }
}
