/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kuraapi.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles small wrong APIs and expects the comparison to name each fault. */
class ApiFactsBiteTest {
  private static final String FACTS =
      """
      package kura.toy 1.2.0
      type none public final class kura.toy.Flag extends Enum<kura.toy.Flag>
        public static final kura.toy.Flag FAILURE;
        public static final kura.toy.Flag SUCCESS;
        public static kura.toy.Flag valueOf(String);
        public static kura.toy.Flag[] values();
      type ProviderType public interface kura.toy.Toy
        public abstract List<String> play(int) throws java.io.IOException;
        public static final String NAME = "toy";
      """;

  @TempDir Path folder;

  private String version = "1.2.0";
  private String flag = "public enum Flag { FAILURE, SUCCESS }";
  private String toy =
      """
      @org.osgi.annotation.versioning.ProviderType
      public interface Toy {
        String NAME = "toy";
        java.util.List<String> play(int times) throws java.io.IOException;
      }
      """;
  private Path sources;

  @BeforeEach
  void makeFolders() throws IOException {
    sources = Files.createDirectories(folder.resolve("src/org/eclipse/kura/toy"));
  }

  @Test
  void aFaithfulCopyHasNoDifferences() throws IOException {
    assertThat(differences()).isEmpty();
  }

  @Test
  void aChangedOrderOfEnumConstantsIsFound() throws IOException {
    flag = "public enum Flag { SUCCESS, FAILURE }";

    assertThat(differences())
        .singleElement()
        .asString()
        .contains("constants of kura.toy.Flag", "[FAILURE, SUCCESS]", "[SUCCESS, FAILURE]");
  }

  @Test
  void aMissingEnumConstantIsFound() throws IOException {
    flag = "public enum Flag { FAILURE }";

    assertThat(differences()).singleElement().asString().contains("constants of kura.toy.Flag");
  }

  @Test
  void aChangedConstantIsFound() throws IOException {
    toy = toy.replace("\"toy\"", "\"toys\"");

    assertThat(differences())
        .containsExactly(
            "kura.toy.Toy lacks: public static final String NAME = \"toy\";",
            "kura.toy.Toy has besides: public static final String NAME = \"toys\";");
  }

  @Test
  void aChangedParameterIsFound() throws IOException {
    toy = toy.replace("int times", "long times");

    assertThat(differences()).hasSize(2).allMatch(line -> line.contains("play("));
  }

  @Test
  void aChangedTypeArgumentIsFound() throws IOException {
    toy = toy.replace("List<String>", "List<Object>");

    assertThat(differences()).hasSize(2).allMatch(line -> line.contains("play("));
  }

  @Test
  void aLostExceptionIsFound() throws IOException {
    toy = toy.replace(" throws java.io.IOException", "");

    assertThat(differences()).hasSize(2).allMatch(line -> line.contains("play("));
  }

  @Test
  void aMethodThatTheRealApiLacksIsFound() throws IOException {
    toy = toy.replace("}", "void stop(); }");

    assertThat(differences()).singleElement().asString().contains("has besides", "stop()");
  }

  @Test
  void aChangedPackageVersionIsFound() throws IOException {
    version = "1.3.0";

    assertThat(differences()).containsExactly("package kura.toy: expected 1.2.0, found 1.3.0");
  }

  @Test
  void aChangedRoleIsFound() throws IOException {
    toy = toy.replace("ProviderType", "ConsumerType");

    assertThat(differences())
        .containsExactly("role of kura.toy.Toy: expected ProviderType, found ConsumerType");
  }

  @Test
  void aForgottenRoleIsFound() throws IOException {
    toy = toy.replace("@org.osgi.annotation.versioning.ProviderType", "");

    assertThat(differences())
        .containsExactly("role of kura.toy.Toy: expected ProviderType, found none");
  }

  @Test
  void aChangedDeclarationIsFound() throws IOException {
    toy = toy.replace("interface Toy", "interface Toy extends AutoCloseable");

    assertThat(differences()).singleElement().asString().contains("declaration of kura.toy.Toy");
  }

  @Test
  void aTypeThatTheFactsLackIsFound() throws IOException {
    write("Extra", "public interface Extra {}");

    assertThat(differences()).containsExactly("type kura.toy.Extra is not in the facts");
  }

  @Test
  void aTypeThatIsNotPublicIsNoPartOfTheApi() throws IOException {
    write("Hidden", "interface Hidden {}");

    assertThat(differences()).isEmpty();
  }

  @Test
  void aMissingTypeIsFound() {
    ApiModel facts = FactFile.parse(FACTS);
    ApiModel nothing = new ApiModel(facts.packages(), Map.of());

    assertThat(facts.differencesTo(nothing))
        .containsExactly("type kura.toy.Flag is missing", "type kura.toy.Toy is missing");
  }

  private List<String> differences() throws IOException {
    write("Flag", flag);
    write("Toy", toy);
    Files.writeString(
        sources.resolve("package-info.java"),
        "@org.osgi.annotation.versioning.Version(\"%s\")\npackage org.eclipse.kura.toy;\n"
            .formatted(version));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    compileTo(classes);
    return FactFile.parse(FACTS).differencesTo(CompiledApi.read(classes));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(
        sources.resolve(name + ".java"), "package org.eclipse.kura.toy;\n\n" + text + "\n");
  }

  private void compileTo(Path classes) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path")));
    try (Stream<Path> files = Files.list(sources)) {
      files.map(Path::toString).forEach(arguments::add);
    }
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(result).isZero();
  }
}
