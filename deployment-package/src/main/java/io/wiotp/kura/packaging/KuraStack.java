/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.packaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Version;

/** What Kura 5.5 brings: bundles that must not come twice, and packages that may be imported. */
final class KuraStack {
  private final Set<String> bundles;
  private final Map<String, Version> packages;

  private KuraStack(Set<String> bundles, Map<String, Version> packages) {
    this.bundles = Set.copyOf(bundles);
    this.packages = Map.copyOf(packages);
  }

  /**
   * @param api a bundle that exports Kura's API with its versions
   */
  static KuraStack of(BundleFile api) {
    Map<String, Version> packages = new HashMap<>();
    for (String line : lines("kura-5.5-packages.txt")) {
      int space = line.indexOf(' ');
      packages.put(line.substring(0, space), Version.parseVersion(line.substring(space + 1)));
    }
    for (HeaderClause export : api.exports()) {
      packages.put(export.name(), versionOf(export));
    }
    return new KuraStack(new HashSet<>(lines("kura-5.5-bundles.txt")), packages);
  }

  static Version versionOf(HeaderClause export) {
    return Version.parseVersion(export.parameters().getOrDefault("version", "0.0.0"));
  }

  /** Whether Kura has the bundle: a second one of that name fails the install. */
  boolean ships(String symbolicName) {
    return bundles.contains(symbolicName) || symbolicName.startsWith("org.eclipse.kura.");
  }

  Map<String, Version> packages() {
    return packages;
  }

  /** Packages of Java SE, which the framework exports. */
  static Set<String> javaPackages() {
    return ModuleLayer.boot().modules().stream()
        .filter(module -> module.getName().startsWith("java."))
        .flatMap(module -> module.getDescriptor().exports().stream())
        .filter(exports -> !exports.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> lines(String resource) {
    try (InputStream in = KuraStack.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new PackagingException("resource " + resource + " is missing");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::trim)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
