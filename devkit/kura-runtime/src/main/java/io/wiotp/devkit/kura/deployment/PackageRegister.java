/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The file that names what is reinstalled at boot: {@code name=file:URL}. Not safe for threads. */
final class PackageRegister {

  private final Path file;

  PackageRegister(Path file) {
    this.file = file;
  }

  /** URLs by package name, in no order that means anything. */
  Map<String, String> entries() throws IOException {
    Map<String, String> result = new HashMap<>();
    load().forEach((name, url) -> result.put(name.toString(), url.toString()));
    return result;
  }

  void put(String name, Path dp) throws IOException {
    Properties properties = load();
    properties.setProperty(name, dp.toUri().toString().replaceFirst("^file:/+", "file:/"));
    save(properties);
  }

  /** Removes the entry; returns the file it named. */
  Optional<Path> remove(String name) throws IOException {
    Properties properties = load();
    Object url = properties.remove(name);
    save(properties);
    return Optional.ofNullable(url).map(text -> Path.of(URI.create(text.toString())));
  }

  private Properties load() throws IOException {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        properties.load(in);
      }
    }
    return properties;
  }

  private void save(Properties properties) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    try (OutputStream out = Files.newOutputStream(file)) {
      properties.store(out, null);
    }
  }
}
