/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the reactor left what is tested here. */
final class Build {
  static final Path ROOT = Path.of(System.getProperty("wiotp.root", "../..")).toAbsolutePath();

  private Build() {}

  static Path gatewayBundles(String folder) {
    return ROOT.resolve("devkit/gateway/target/bundles").resolve(folder);
  }

  /** The package that a user installs. */
  static Path deploymentPackage() {
    Path folder = ROOT.resolve("deployment-package/target");
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".dp")).toList();
      if (found.size() != 1) {
        throw new IllegalStateException("expected one .dp in " + folder + " but found " + found);
      }
      return found.get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
