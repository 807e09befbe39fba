/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiotp.devkit.kura.component.KuraConfiguration;
import io.wiotp.tests.support.ExpectedLogs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.Password;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFolderTest {

  @TempDir Path path;
  private SnapshotFolder folder;

  @BeforeEach
  void openFolder() {
    folder = new SnapshotFolder(path, 2);
  }

  private static KuraConfiguration configuration(Map<String, Object> properties) {
    return new KuraConfiguration("a.b-c", null, properties);
  }

  @Test
  void readsBackEveryTypeThatItWrites() throws Exception {
    Map<String, Object> properties =
        Map.of(
            "text",
            "<&> \"quoted\"\n second line",
            "empty",
            "",
            "long",
            1L << 60,
            "double",
            0.1,
            "flag",
            true,
            "char",
            'x',
            "texts",
            new String[] {"a", "b,c"},
            "numbers",
            new Integer[] {1, 2},
            "short",
            (short) 3);
    folder.writeAs(5, List.of(configuration(properties)));
    assertThat(folder.read(5).get("a.b-c").properties())
        .usingRecursiveComparison()
        .isEqualTo(properties);
  }

  @Test
  void keepsPasswordsAsTheyCome() throws Exception {
    folder.writeAs(1, List.of(configuration(Map.of("token", new Password("iv-data")))));
    assertThat(folder.read(1).get("a.b-c").properties().get("token"))
        .isInstanceOf(Password.class)
        .hasToString("iv-data");
  }

  @Test
  void readsAPasswordThatAPersonEditedInBase64() throws Exception {
    folder.writeAs(1, List.of(configuration(Map.of("token", new Password("aGlkZGVu")))));
    Path file = path.resolve("snapshot_1.xml");
    Files.writeString(
        file, Files.readString(file).replace("encrypted=\"true\"", "encrypted=\"false\""));
    assertThat(folder.read(1).get("a.b-c").properties().get("token")).hasToString("hidden");
  }

  @Test
  void keepsTheSeedAndTheNewest() throws Exception {
    folder.writeAs(0, List.of());
    for (int i = 0; i < 4; i++) {
      folder.write(List.of(), 1000);
    }
    assertThat(folder.ids()).containsExactly(0L, 1002L, 1003L);
  }

  @Test
  void namesASnapshotThatIsNotThere() {
    assertThatThrownBy(() -> folder.read(7))
        .isInstanceOf(KuraException.class)
        .hasMessageContaining("7");
  }

  @Test
  void takesTheOneBeforeWhenTheNewestIsBroken(ExpectedLogs logs) throws Exception {
    logs.expectError("snapshot 2 cannot be read");
    folder.writeAs(1, List.of(configuration(Map.of("port", 1))));
    folder.writeAs(2, List.of(configuration(Map.of("port", 2))));
    Path file = path.resolve("snapshot_2.xml");
    Files.writeString(file, Files.readString(file).replace(">2<", ">two<"));
    assertThat(folder.newest().get("a.b-c").properties()).containsEntry("port", 1);
    assertThatThrownBy(() -> folder.read(2))
        .isInstanceOf(KuraException.class)
        .hasRootCauseInstanceOf(NumberFormatException.class)
        .cause()
        .hasMessage("a.b-c: property port is no Integer");
  }

  @Test
  void refusesAFileThatIsNoSnapshot() throws Exception {
    Files.writeString(path.resolve("snapshot_3.xml"), "<esf:configurations/>");
    assertThatThrownBy(() -> folder.read(3)).isInstanceOf(KuraException.class);
  }
}
