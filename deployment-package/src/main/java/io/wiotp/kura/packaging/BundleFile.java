/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.packaging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** A bundle and what its own manifest says of it. */
record BundleFile(
    String symbolicName,
    String version,
    List<HeaderClause> imports,
    List<HeaderClause> exports,
    byte[] content) {

  static BundleFile read(Path file) {
    try {
      byte[] content = Files.readAllBytes(file);
      try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(content))) {
        return of(file, jar.getManifest(), content);
      }
    } catch (IOException e) {
      throw new PackagingException("bundle " + file + " can not be read: " + e.getMessage(), e);
    }
  }

  private static BundleFile of(Path file, @Nullable Manifest manifest, byte[] content) {
    if (manifest == null) {
      throw new PackagingException("bundle " + file + " must begin with its manifest");
    }
    Attributes main = manifest.getMainAttributes();
    List<HeaderClause> names = HeaderClause.parse(main.getValue("Bundle-SymbolicName"));
    String version = main.getValue("Bundle-Version");
    if (names.isEmpty() || version == null) {
      throw new PackagingException(
          "bundle " + file + " must have Bundle-SymbolicName and Bundle-Version in its manifest");
    }
    return new BundleFile(
        names.get(0).name(),
        version,
        HeaderClause.parse(main.getValue("Import-Package")),
        HeaderClause.parse(main.getValue("Export-Package")),
        content);
  }

  /** Its path in the package. */
  String entryName() {
    return symbolicName + "_" + version + ".jar";
  }
}
