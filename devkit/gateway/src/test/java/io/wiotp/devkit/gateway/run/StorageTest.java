/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left on disk after a run. */
class StorageTest {
  @TempDir private Path folder;

  @Test
  void nothingIsLeftWithoutAPlace() throws Exception {
    Path framework;
    Path home;
    try (Storage storage = Storage.open(Optional.empty())) {
      framework = Files.createDirectories(storage.framework().resolve("deep/folder"));
      Files.writeString(framework.resolve("file"), "x");
      home = Path.of(storage.properties().get("kura.home"));
      assertThat(home.resolve("data")).isDirectory();
    }
    assertThat(framework).doesNotExist();
    assertThat(home).doesNotExist();
  }

  @Test
  void aNamedPlaceKeepsKurasFoldersAndNothingElse() throws Exception {
    Path place = folder.resolve("place");
    Path framework;
    try (Storage storage = Storage.open(Optional.of(place))) {
      framework = Files.createDirectories(storage.framework());
      Files.writeString(place.resolve("data/events"), "kept");
      assertThat(storage.properties())
          .containsEntry("kura.data", place.resolve("data").toString())
          .containsEntry("kura.snapshots", place.resolve("user/snapshots").toString());
    }
    assertThat(place.resolve("data/events")).hasContent("kept");
    assertThat(framework).doesNotExist();
  }

  @Test
  void anInstallationMovesACopyOfThePackage() throws Exception {
    Path dp = Files.writeString(folder.resolve("x.dp"), "package");
    try (Storage storage = Storage.open(Optional.empty())) {
      Path upload = storage.upload(dp);
      Files.delete(upload);
    }
    assertThat(dp).hasContent("package");
  }
}
