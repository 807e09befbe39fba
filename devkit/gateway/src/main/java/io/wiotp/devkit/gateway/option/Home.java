/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.option;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The project's folder, from which the build's products are found.
 *
 * @param root absolute
 */
public record Home(Path root) {

  /**
   * The folder that the system property {@code wiotp.home} names, else the one this class was built
   * in.
   */
  public static Home find() {
    String named = System.getProperty("wiotp.home", "");
    if (!named.isEmpty()) {
      return new Home(Path.of(named).toAbsolutePath().normalize());
    }
    try {
      // …/devkit/gateway/target/wiotp-gateway.jar or …/devkit/gateway/target/classes
      Path code = Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new Home(code.resolve("../../../..").normalize());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the folder of this program is not a path", e);
    }
  }

  /** The folder with the framework's bundles. */
  public Path bundles() {
    return root.resolve("devkit/gateway/target/bundles");
  }

  /** Where the gateway's program is. */
  public Path gatewayTarget() {
    return root.resolve("devkit/gateway/target");
  }

  /** The deployment package that the build made. */
  public Path deploymentPackage() {
    Path folder = root.resolve("deployment-package/target");
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".dp")).sorted().toList();
      if (found.size() == 1) {
        return found.get(0);
      }
    } catch (IOException e) {
      // Not built yet: the same answer as for an empty folder.
    }
    throw new InvalidOptionException(
        "--dp", "", "given, because " + folder + " does not hold exactly one .dp (not built?)");
  }
}
