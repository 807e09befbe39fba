/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.packaging;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs the bundles of a product, checked, in the order of the feature. */
public final class DeploymentPackage {
  private final Product product;
  private final List<BundleFile> bundles;

  private DeploymentPackage(Product product, List<BundleFile> bundles) {
    this.product = product;
    this.bundles = bundles;
  }

  /**
   * @param product what belongs into the package
   * @param folder holds the bundles, by Maven's file names
   * @param kuraApi a bundle that exports Kura's API
   */
  public static DeploymentPackage of(Product product, Path folder, Path kuraApi) {
    List<BundleFile> bundles = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Product.Item item : product.bundles()) {
      BundleFile bundle = read(folder, item);
      if (!names.add(bundle.symbolicName())) {
        throw new PackagingException("bundle " + bundle.symbolicName() + " is listed twice");
      }
      bundles.add(bundle);
    }
    new PackageRules(KuraStack.of(BundleFile.read(kuraApi))).check(bundles);
    return new DeploymentPackage(product, bundles);
  }

  private static BundleFile read(Path folder, Product.Item item) {
    Path file = folder.resolve(item.fileName());
    if (!Files.isRegularFile(file)) {
      throw new PackagingException("the feature lists " + item.fileName() + " but it is missing");
    }
    BundleFile bundle = BundleFile.read(file);
    String expected = OsgiVersion.of(item.mavenVersion());
    if (!bundle.version().equals(expected)) {
      throw new PackagingException(
          item.fileName() + " must have version " + expected + " but has " + bundle.version());
    }
    return bundle;
  }

  /** As Kura's tools name it. */
  public String fileName() {
    return product.symbolicName() + "_" + product.version() + ".dp";
  }

  /**
   * Writes the package. Nothing of the surroundings gets into it: no time but the given one, no
   * file modes, no compression that another zlib would do differently (the bundles are compressed
   * themselves).
   *
   * @return the file
   */
  public Path writeTo(Path folder, Instant timestamp) {
    Path file = folder.resolve(fileName());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setMethod(ZipOutputStream.STORED);
      byte[] manifest = PackageManifest.of(product, bundles);
      entry(zip, "META-INF/MANIFEST.MF", manifest, timestamp);
      for (BundleFile bundle : bundles) {
        entry(zip, bundle.entryName(), bundle.content(), timestamp);
      }
    } catch (IOException e) {
      throw new PackagingException("package " + file + " can not be written: " + e.getMessage(), e);
    }
    return file;
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content, Instant timestamp)
      throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    // The local time of UTC: what the format stores has no time zone.
    entry.setTimeLocal(LocalDateTime.ofInstant(timestamp, ZoneOffset.UTC));
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
