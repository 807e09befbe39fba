/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kuraapi.facts;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Reads the visible API out of class files. Roles and versions have class retention, therefore
 * reflection does not see them.
 */
final class CompiledApi {
  private static final Pattern NOT_API =
      Pattern.compile("\\b(?:synchronized|native|strictfp|sealed|non-sealed) ");
  private static final Pattern PERMITS = Pattern.compile("\\s+permits .*");
  private static final Pattern VERSION =
      Pattern.compile(
          "^interface ([\\w.]+)\\.package-info$"
              + "|osgi\\.annotation\\.versioning\\.Version\\(\\s*value=\"([^\"]+)\"",
          Pattern.MULTILINE);
  private static final String PACKAGE_INFO = "package-info";

  private final Path root;

  private CompiledApi(Path root) {
    this.root = root;
  }

  static ApiModel read(Path root) throws IOException {
    CompiledApi api = new CompiledApi(root);
    List<String> names = api.classNames();
    ApiModel model = new ApiModel();
    api.readTypes(model, names.stream().filter(name -> !name.endsWith(PACKAGE_INFO)).toList());
    api.readVersions(model, names.stream().filter(name -> name.endsWith(PACKAGE_INFO)).toList());
    return model;
  }

  private List<String> classNames() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".class"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .sorted()
          .toList();
    }
  }

  private void readTypes(ApiModel model, List<String> names) throws IOException {
    String declaration = null;
    List<String> members = new ArrayList<>();
    for (String line : javap(List.of("-protected", "-constants"), names).lines().toList()) {
      if (line.startsWith("  ")) {
        members.add(normal(line));
      } else if (line.endsWith("{")) {
        declaration = line.substring(0, line.length() - 1);
        members.clear();
      } else if (line.startsWith("}") && declaration.matches("(?:public|protected) .*")) {
        members.remove("static {};");
        String name = ApiType.nameIn(declaration);
        model.add(ApiType.of(role(name), normal(declaration), members));
      }
    }
  }

  private void readVersions(ApiModel model, List<String> names) {
    Matcher matcher = VERSION.matcher(names.isEmpty() ? "" : javap(List.of("-v"), names));
    String current = null;
    while (matcher.find()) {
      if (matcher.group(1) != null) {
        current = matcher.group(1);
      } else {
        model.packages().put(abbreviated(current + ".").replaceAll("\\.$", ""), matcher.group(2));
      }
    }
  }

  private String role(String name) throws IOException {
    Path file = root.resolve(name.replace('.', '/') + ".class");
    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    return Stream.of("ProviderType", "ConsumerType")
        .filter(role -> bytes.contains("Lorg/osgi/annotation/versioning/" + role + ";"))
        .findFirst()
        .orElse("none");
  }

  private static String normal(String line) {
    String plain = NOT_API.matcher(line).replaceAll("");
    return abbreviated(PERMITS.matcher(plain).replaceAll("")).strip();
  }

  private static String abbreviated(String text) {
    return text.replace("org.eclipse.kura.", "kura.")
        .replace("java.lang.", "")
        .replace("java.util.", "");
  }

  private String javap(List<String> options, List<String> names) {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-cp", root.toString()));
    arguments.addAll(names);
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out, true);
    int result =
        ToolProvider.findFirst("javap")
            .orElseThrow(() -> new IllegalStateException("the tests need a JDK with javap"))
            .run(printer, printer, arguments.toArray(String[]::new));
    if (result != 0) {
      throw new IllegalStateException("javap failed: " + out);
    }
    return out.toString();
  }
}
