/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.action;

import io.vertx.core.json.JsonObject;
import io.wiotp.devkit.simulator.action.ActionException.Cause;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The custom bundles of one organization (REST-58, REST-59). Used on the event loop only. */
public final class BundleCatalog {
  private static final int MAX_BUNDLES = 1_000;

  private final Map<String, ActionBundle> bundles = new TreeMap<>();

  /** True if the bundle is defined, so that a device may claim it (DM-44). */
  public boolean contains(String bundleId) {
    return bundles.containsKey(bundleId);
  }

  /** A bundle; null if there is none of that id. */
  public @Nullable ActionBundle get(String bundleId) {
    return bundles.get(bundleId);
  }

  /** All bundles, by id. */
  public List<ActionBundle> all() {
    return List.copyOf(bundles.values());
  }

  /**
   * Adds a bundle.
   *
   * @throws ActionException if the document is not valid, or its id is taken
   */
  public ActionBundle add(JsonObject document) throws ActionException {
    ActionBundle bundle = BundleReader.read(document);
    if (contains(bundle.id())) {
      throw new ActionException(Cause.CONFLICT, "Bundle " + bundle.id() + " already exists.");
    }
    if (bundles.size() >= MAX_BUNDLES) {
      throw new ActionException(Cause.FORBIDDEN, "There are " + MAX_BUNDLES + " bundles already.");
    }
    bundles.put(bundle.id(), bundle);
    return bundle;
  }

  /**
   * Replaces a bundle. Actions that have started are not changed.
   *
   * @throws ActionException if the document is not valid or has another id, or there is no such
   *     bundle
   */
  public ActionBundle replace(String bundleId, JsonObject document) throws ActionException {
    require(bundleId);
    ActionBundle bundle = BundleReader.read(document);
    if (!bundle.id().equals(bundleId)) {
      throw ActionException.invalid("bundleId must be " + bundleId + ", as in the path.");
    }
    bundles.put(bundleId, bundle);
    return bundle;
  }

  /** Removes a bundle; devices that claim it support nothing of it any more. */
  public void remove(String bundleId) throws ActionException {
    require(bundleId);
    bundles.remove(bundleId);
  }

  /**
   * A bundle.
   *
   * @throws ActionException if there is none of that id
   */
  public ActionBundle require(String bundleId) throws ActionException {
    ActionBundle bundle = bundles.get(bundleId);
    if (bundle == null) {
      throw new ActionException(Cause.MISSING, "There is no such bundle.");
    }
    return bundle;
  }
}
