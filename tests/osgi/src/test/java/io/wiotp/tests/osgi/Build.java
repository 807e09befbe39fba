/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.osgi;

import java.nio.file.Path;

/** Where the build left what is tested here. */
final class Build {
  static final Path ROOT = Path.of(System.getProperty("wiotp.root", "../..")).toAbsolutePath();
  static final Path TARGET = Path.of(System.getProperty("wiotp.build", "target")).toAbsolutePath();

  private Build() {}

  /** The bundles of the product and the stand-in for Kura's API. */
  static Path product() {
    return TARGET.resolve("product");
  }

  static Path gatewayBundles(String folder) {
    return ROOT.resolve("devkit/gateway/target/bundles").resolve(folder);
  }
}
