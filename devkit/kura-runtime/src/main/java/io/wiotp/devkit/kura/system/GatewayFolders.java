/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Where the gateway keeps what survives a restart. Framework or system properties: {@code
 * kura.home} (default {@code kura} below the working directory); below it, unless named by
 * themselves, {@code kura.data}, {@code kura.packages}, {@code kura.snapshots} and the file {@code
 * dpa.configuration}.
 */
@Component(service = GatewayFolders.class)
public final class GatewayFolders {

  private final Path home;
  private final Path data;
  private final Path packages;
  private final Path snapshots;
  private final Path packageList;

  @Activate
  public GatewayFolders(BundleContext context) {
    home = named(context, "kura.home").orElse(Path.of("kura")).toAbsolutePath().normalize();
    data = named(context, "kura.data").orElse(home.resolve("data"));
    packages = named(context, "kura.packages").orElse(home.resolve("packages"));
    snapshots = named(context, "kura.snapshots").orElse(home.resolve("user/snapshots"));
    packageList = named(context, "dpa.configuration").orElse(packages.resolve("dpa.properties"));
  }

  private static Optional<Path> named(BundleContext context, String property) {
    return Optional.ofNullable(context.getProperty(property)).map(Path::of);
  }

  public Path home() {
    return created(home);
  }

  public Path data() {
    return created(data);
  }

  public Path packages() {
    return created(packages);
  }

  public Path snapshots() {
    return created(snapshots);
  }

  /** Keystores. */
  public Path security() {
    return created(home.resolve("user/security"));
  }

  /** The file with one {@code name=file:URL} per installed package. */
  public Path packageList() {
    return packageList;
  }

  private static Path created(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create the gateway's folder " + folder, e);
    }
  }
}
