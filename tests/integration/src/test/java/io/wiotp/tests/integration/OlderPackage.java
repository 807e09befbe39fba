/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.integration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The same package as if it had been released before: every version in it is the older one. */
final class OlderPackage {
  private OlderPackage() {}

  static Path of(Path dp, String version, Path folder) throws IOException {
    Path older = folder.resolve("older-" + version + ".dp");
    try (JarInputStream in = new JarInputStream(Files.newInputStream(dp))) {
      Manifest manifest = in.getManifest();
      manifest.getMainAttributes().putValue("DeploymentPackage-Version", version);
      for (Attributes section : manifest.getEntries().values()) {
        section.putValue("Bundle-Version", version);
      }
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(older), manifest)) {
        for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
          out.putNextEntry(new JarEntry(entry.getName()));
          writeBundle(in.readAllBytes(), version, out);
        }
      }
    }
    return older;
  }

  private static void writeBundle(byte[] bundle, String version, OutputStream target)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(bundle))) {
      Manifest manifest = in.getManifest();
      manifest.getMainAttributes().putValue("Bundle-Version", version);
      try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
        for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
          out.putNextEntry(new JarEntry(entry.getName()));
          in.transferTo(out);
        }
      }
    }
    bytes.writeTo(target);
  }
}
