/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.store.DurableTable;
import java.util.HashMap;
import java.util.Map;

/** Custom bundles by their ids, for the next start. */
final class BundleTable implements DurableTable<ActionBundle> {
  private final BundleCatalog bundles;

  BundleTable(BundleCatalog bundles) {
    this.bundles = bundles;
  }

  @Override
  public String name() {
    return "bundles";
  }

  @Override
  public Map<String, ActionBundle> values() {
    Map<String, ActionBundle> values = new HashMap<>();
    bundles.all().forEach(bundle -> values.put(bundle.id(), bundle));
    return values;
  }

  @Override
  public JsonObject write(ActionBundle bundle) {
    return bundle.document();
  }

  @Override
  public void read(String key, JsonObject document) throws ActionException {
    bundles.add(document);
  }
}
