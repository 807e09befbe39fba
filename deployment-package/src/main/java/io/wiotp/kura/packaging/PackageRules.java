/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.packaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * What DeploymentAdmin on Kura 5.5 refuses, or worse, installs without a word and never starts.
 * Checked while building, where somebody reads it.
 */
final class PackageRules {
  private static final Pattern PATH = Pattern.compile("[a-zA-Z0-9.\\-_/]+");

  private final KuraStack stack;
  private final Set<String> javaPackages = KuraStack.javaPackages();

  PackageRules(KuraStack stack) {
    this.stack = stack;
  }

  /**
   * @throws PackagingException names every rule that is broken
   */
  void check(List<BundleFile> bundles) {
    List<String> problems = new ArrayList<>();
    Map<String, Version> provided = new HashMap<>(stack.packages());
    for (BundleFile bundle : bundles) {
      for (HeaderClause export : bundle.exports()) {
        provided.put(export.name(), KuraStack.versionOf(export));
      }
    }
    for (BundleFile bundle : bundles) {
      checkName(bundle, problems);
      for (HeaderClause imported : bundle.imports()) {
        checkImport(bundle, imported, provided, problems);
      }
    }
    if (!problems.isEmpty()) {
      throw new PackagingException(String.join("; ", problems));
    }
  }

  private void checkName(BundleFile bundle, List<String> problems) {
    if (stack.ships(bundle.symbolicName())) {
      problems.add(
          "bundle " + bundle.symbolicName() + " is part of Kura 5.5 and must not be packaged");
    }
    if (!PATH.matcher(bundle.entryName()).matches() || bundle.entryName().contains("//")) {
      problems.add(
          "path " + bundle.entryName() + " must have characters from a-z A-Z 0-9 . - _ / only");
    }
  }

  private void checkImport(
      BundleFile bundle,
      HeaderClause imported,
      Map<String, Version> provided,
      List<String> problems) {
    if ("optional".equals(imported.parameters().get("resolution:"))
        || javaPackages.contains(imported.name())) {
      return;
    }
    String range = imported.parameters().getOrDefault("version", "0.0.0");
    Version version = provided.get(imported.name());
    if (version == null || !new VersionRange(range).includes(version)) {
      problems.add(
          "bundle "
              + bundle.symbolicName()
              + " imports "
              + imported.name()
              + " "
              + range
              + ", but Kura 5.5 and the package provide "
              + (version == null ? "none" : version));
    }
  }
}
