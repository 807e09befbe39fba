/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.it;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Resource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The test connector as a bundle; each change makes it misbehave in exactly one way. */
final class TestBundle {

  private static final String PACKAGE = "io.wiotp.devkit.kura.it.connector";

  // Packing takes a while; changes are applied to what was packed once.
  private static final Map<Map<String, String>, byte[]> PACKED = new ConcurrentHashMap<>();

  private final String symbolicName;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final List<Change> changes = new ArrayList<>();

  /** A change of the packed files. */
  private interface Change {
    void apply(Jar jar) throws Exception;
  }

  private TestBundle(String symbolicName) {
    this.symbolicName = symbolicName;
  }

  static TestBundle connector() {
    return new TestBundle("test.connector");
  }

  /** The connector with an import that nobody exports. */
  static TestBundle unresolvable() {
    return connector().header("Import-Package", "no.such.thing;version=\"[2,3)\",*");
  }

  TestBundle header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** Changes the text of a file; fails when that changes nothing. */
  TestBundle edit(String path, UnaryOperator<String> edit) {
    changes.add(
        jar -> {
          Resource resource = jar.getResource(path);
          if (resource == null) {
            throw new IllegalArgumentException("no " + path + " in " + jar.getResources().keySet());
          }
          String before;
          try (InputStream in = resource.openInputStream()) {
            before = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          }
          String after = edit.apply(before);
          if (after.equals(before)) {
            throw new IllegalArgumentException("nothing to change in " + before);
          }
          jar.putResource(path, new EmbeddedResource(after.getBytes(StandardCharsets.UTF_8), 0));
        });
    return this;
  }

  TestBundle rename(String from, String to) {
    changes.add(jar -> jar.rename(from, to));
    return this;
  }

  String symbolicName() {
    return symbolicName;
  }

  byte[] bytes() throws Exception {
    byte[] packed = PACKED.get(headers);
    if (packed == null) {
      packed = pack();
      PACKED.put(Map.copyOf(headers), packed);
    }
    if (changes.isEmpty()) {
      return packed;
    }
    try (Jar jar = new Jar("changed", new ByteArrayInputStream(packed))) {
      for (Change change : changes) {
        change.apply(jar);
      }
      return written(jar);
    }
  }

  private byte[] pack() throws Exception {
    try (Builder builder = new Builder()) {
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        File file = new File(entry);
        if (file.isDirectory() || file.getName().matches(".*(kura-api|osgi\\.).*")) {
          builder.addClasspath(file);
        }
      }
      builder.setProperty("Bundle-SymbolicName", symbolicName);
      builder.setProperty("Bundle-Version", "1.0.0");
      builder.setProperty("-privatepackage", PACKAGE);
      builder.setProperty("-noimportjava", "true");
      builder.setProperty(
          "Import-Package", "!org.jspecify.annotations,io.wiotp.devkit.kura.it.probe,*");
      // As low as each component allows: only then the publisher has one service.pid.
      builder.setProperty("-dsannotations-options", "version;minimum=1.1.0");
      headers.forEach(builder::setProperty);
      Jar jar = builder.build();
      if (!builder.isOk()) {
        throw new IllegalStateException(builder.getErrors().toString());
      }
      return written(jar);
    }
  }

  private static byte[] written(Jar jar) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    jar.write(out);
    return out.toByteArray();
  }

  InputStream open() throws Exception {
    return new ByteArrayInputStream(bytes());
  }
}
