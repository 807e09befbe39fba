/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.osgi;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The bundles of the product: those of the feature file, in its order. */
final class Product {
  private static final String FEATURE = "/io.wiotp.kura.feature.json";

  private Product() {}

  /** Symbolic names, which are the artifact ids. */
  static List<String> bundleNames() {
    List<String> names = new ArrayList<>();
    for (JsonElement bundle : feature().getAsJsonArray("bundles")) {
      // group:artifact:version
      names.add(bundle.getAsJsonObject().get("id").getAsString().split(":")[1]);
    }
    return names;
  }

  private static JsonObject feature() {
    try (var json = Objects.requireNonNull(Product.class.getResourceAsStream(FEATURE), FEATURE)) {
      return JsonParser.parseString(new String(json.readAllBytes(), StandardCharsets.UTF_8))
          .getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The built bundles, in the same order. */
  static List<Path> jars(Path folder) {
    return bundleNames().stream().map(name -> existing(folder.resolve(name + ".jar"))).toList();
  }

  static Path existing(Path jar) {
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException(jar + " is missing: run mvn verify, with -am after -pl");
    }
    return jar;
  }
}
