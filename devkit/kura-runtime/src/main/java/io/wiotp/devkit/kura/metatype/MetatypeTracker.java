/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.metatype;

import io.wiotp.devkit.kura.finding.Findings;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.util.tracker.BundleTracker;

/**
 * Reports the designates of each bundle when it becomes ACTIVE, and takes them back when it stops.
 * A bundle that stays lazily STARTING has none, as in Kura.
 */
public final class MetatypeTracker extends BundleTracker<List<Designated>> {

  private static final String FOLDER = "OSGI-INF/metatype";

  private final Findings findings;
  private final Consumer<List<Designated>> added;
  private final Consumer<List<Designated>> removed;

  public MetatypeTracker(
      BundleContext context,
      Findings findings,
      Consumer<List<Designated>> added,
      Consumer<List<Designated>> removed) {
    super(context, Bundle.ACTIVE, null);
    this.findings = findings;
    this.added = added;
    this.removed = removed;
  }

  @Override
  public @Nullable List<Designated> addingBundle(Bundle bundle, @Nullable BundleEvent event) {
    if (isFragment(bundle) || bundle.getBundleId() == 0) {
      return null;
    }
    List<Designated> found = new ArrayList<>();
    for (URL url : files(bundle)) {
      String path = url.getPath();
      String name = path.substring(path.lastIndexOf('/') + 1);
      found.addAll(new MetatypeFile(owner(bundle), name, findings).read(url));
    }
    if (found.isEmpty()) {
      return null;
    }
    added.accept(found);
    return found;
  }

  @Override
  public void removedBundle(
      Bundle bundle, @Nullable BundleEvent event, List<Designated> designated) {
    removed.accept(designated);
  }

  private static List<URL> files(Bundle bundle) {
    return Optional.ofNullable(bundle.findEntries(FOLDER, "*.xml", false))
        .map(Collections::list)
        .orElseGet(ArrayList::new);
  }

  private static boolean isFragment(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    return revision != null && (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
  }

  private static String owner(Bundle bundle) {
    return String.valueOf(bundle.getSymbolicName());
  }
}
