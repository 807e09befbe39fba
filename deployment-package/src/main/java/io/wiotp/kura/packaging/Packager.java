/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.packaging;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Called by the build: feature, folder of the bundles, Kura API, target folder, time stamp. */
public final class Packager {
  private static final int ARGUMENTS = 5;

  private Packager() {}

  public static void main(String[] args) throws IOException {
    if (args.length != ARGUMENTS) {
      throw new PackagingException(
          "arguments must be: feature.json bundle-folder kura-api.jar target-folder time-stamp");
    }
    Product product;
    try (Reader json = Files.newBufferedReader(Path.of(args[0]))) {
      product = Product.read(json);
    }
    DeploymentPackage.of(product, Path.of(args[1]), Path.of(args[2]))
        .writeTo(Path.of(args[3]), Instant.parse(args[4]));
  }
}
