/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.it;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A deployment package with one bundle. */
final class PackageFile {

  private PackageFile() {}

  static Path write(Path folder, String name, String version, TestBundle bundle) throws Exception {
    String entry = bundle.symbolicName() + ".jar";
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("DeploymentPackage-ManifestVersion", "1");
    main.putValue("DeploymentPackage-SymbolicName", name);
    main.putValue("DeploymentPackage-Version", version);
    Attributes section = new Attributes();
    section.putValue("Bundle-SymbolicName", bundle.symbolicName());
    section.putValue("Bundle-Version", "1.0.0");
    manifest.getEntries().put(entry, section);
    Path file = Files.createTempFile(folder, name, ".dp");
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      jar.putNextEntry(new JarEntry(entry));
      jar.write(bundle.bytes());
      jar.closeEntry();
    }
    return file;
  }
}
