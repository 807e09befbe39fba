/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.packaging;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The manifest of a deployment package. Written here because {@link java.util.jar.Manifest} does
 * not promise the order of its sections, and that order must be the order of the entries.
 */
final class PackageManifest {
  /** Longest line that the jar format allows, without its end. */
  private static final int MAX_LINE_BYTES = 72;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private PackageManifest() {}

  static byte[] of(Product product, List<BundleFile> bundles) {
    PackageManifest manifest = new PackageManifest();
    manifest.header("Manifest-Version", "1.0");
    manifest.header("DeploymentPackage-ManifestVersion", "1");
    manifest.header("DeploymentPackage-SymbolicName", product.symbolicName());
    manifest.header("DeploymentPackage-Version", product.version());
    manifest.header("DeploymentPackage-Name", product.name());
    manifest.header("DeploymentPackage-Vendor", product.vendor());
    manifest.header("DeploymentPackage-Description", product.description());
    manifest.header("DeploymentPackage-License", product.license());
    manifest.endSection();
    for (BundleFile bundle : bundles) {
      manifest.header("Name", bundle.entryName());
      manifest.header("Bundle-SymbolicName", bundle.symbolicName());
      manifest.header("Bundle-Version", bundle.version());
      manifest.endSection();
    }
    return manifest.out.toByteArray();
  }

  private void header(String name, String value) {
    byte[] line = (name + ": " + value).getBytes(StandardCharsets.UTF_8);
    int length = Math.min(line.length, MAX_LINE_BYTES);
    out.write(line, 0, length);
    for (int from = length; from < line.length; from += length) {
      out.writeBytes(new byte[] {'\r', '\n', ' '});
      length = Math.min(line.length - from, MAX_LINE_BYTES - 1);
      out.write(line, from, length);
    }
    endSection();
  }

  private void endSection() {
    out.writeBytes(new byte[] {'\r', '\n'});
  }
}
