/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.deployment;

import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** Says why a bundle of a package did not become ACTIVE, without starting it again. */
final class BundleDiagnosis {

  private final FrameworkWiring wiring;

  BundleDiagnosis(BundleContext context) {
    this.wiring = context.getBundle(0).adapt(FrameworkWiring.class);
  }

  static boolean isFragment(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    return revision != null && (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
  }

  String reason(Bundle bundle) {
    if (bundle.getState() != Bundle.INSTALLED) {
      return "its start failed, see the framework's log";
    }
    List<String> missing = new ArrayList<>();
    for (BundleRequirement requirement :
        bundle.adapt(BundleRevision.class).getDeclaredRequirements(null)) {
      if (isMandatory(requirement) && !isProvided(requirement)) {
        missing.add(requirement.getNamespace() + " " + requirement.getDirectives().get("filter"));
      }
    }
    return missing.isEmpty()
        ? "a bundle that it needs is not resolved either, or packages do not fit together"
        : "missing " + String.join(", ", missing);
  }

  private static boolean isMandatory(BundleRequirement requirement) {
    var directives = requirement.getDirectives();
    return !"optional".equals(directives.get("resolution"))
        && !"dynamic".equals(directives.get("resolution"))
        && !"active".equals(directives.get("effective"));
  }

  private boolean isProvided(BundleRequirement requirement) {
    for (BundleCapability found : wiring.findProviders(requirement)) {
      boolean environment =
          found
              .getNamespace()
              .equals(ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE);
      if (environment || found.getRevision().getWiring() != null) {
        return true;
      }
    }
    return false;
  }
}
