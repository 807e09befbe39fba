/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.run;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folders of one run: Kura's, which survive when the user named a place, and a scratch folder
 * with the framework's storage, which never does.
 */
public final class Storage implements AutoCloseable {
  private final Path scratch;
  private final Path kura;

  private Storage(Path scratch, Path kura) {
    this.scratch = scratch;
    this.kura = kura;
  }

  public static Storage open(Optional<Path> place) throws IOException {
    Path scratch = Files.createTempDirectory("wiotp-gateway-");
    Path kura = place.orElse(scratch.resolve("kura"));
    for (String folder : new String[] {"data", "user/snapshots", "packages", "user/security"}) {
      Files.createDirectories(kura.resolve(folder));
    }
    return new Storage(scratch, kura);
  }

  /** Kura's own names for its folders, as system properties, which override kura.properties. */
  public Map<String, String> properties() {
    return Map.of(
        "kura.home", kura.toString(),
        "kura.data", kura.resolve("data").toString(),
        "kura.snapshots", kura.resolve("user/snapshots").toString(),
        "kura.packages", kura.resolve("packages").toString(),
        "dpa.configuration", kura.resolve("packages/dpa.properties").toString(),
        // The sensors' native library is unpacked here, so that it goes with the run.
        "jna.tmpdir", scratch.toString());
  }

  public Path framework() {
    return scratch.resolve("framework");
  }

  public Path keystore() {
    return kura.resolve("user/security/SSLKeystore.ks");
  }

  /** A copy that the installation may move away, as Kura does with an upload. */
  public Path upload(Path file) throws IOException {
    Path copy = scratch.resolve(String.valueOf(file.getFileName()));
    return Files.copy(file, copy);
  }

  /** Removes the scratch folder. */
  @Override
  public void close() throws IOException {
    Files.walkFileTree(
        scratch,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
