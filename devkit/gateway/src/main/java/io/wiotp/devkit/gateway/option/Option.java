/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.option;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One option of a command line as it was typed. Each method reads it as one kind of value and
 * throws {@link InvalidOptionException} when it is outside its rule.
 *
 * @param name with its dashes, for example {@code --rate}
 * @param text as typed
 */
public record Option(String name, String text) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern IDENTIFIER = Pattern.compile("[a-zA-Z0-9\\-_.]{1,36}");
  private static final Pattern HOST = Pattern.compile("[a-zA-Z0-9](?:[a-zA-Z0-9.\\-]{0,251})");
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,7})(ms|s|m|h)");
  private static final Map<String, Long> MILLIS =
      Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L);

  /** A host and a TCP port from 1 to 65535. */
  public record HostPort(String host, int port) {}

  /** A whole number from {@code min} to {@code max}. */
  public int number(int min, int max) {
    if (NUMBER.matcher(text).matches()) {
      int value = Integer.parseInt(text);
      if (value >= min && value <= max) {
        return value;
      }
    }
    throw broken("a whole number from " + min + " to " + max);
  }

  /** A TCP port to listen on; 0 lets the system choose. */
  public int listenPort() {
    return number(0, 65_535);
  }

  /** What the platform takes as organization, type or id (ID-8). */
  public String identifier() {
    if (!IDENTIFIER.matcher(text).matches()) {
      throw broken("1 to 36 characters from a-z A-Z 0-9 - _ .");
    }
    return text;
  }

  public HostPort hostPort() {
    int colon = text.lastIndexOf(':');
    if (colon > 0 && HOST.matcher(text.substring(0, colon)).matches()) {
      String port = text.substring(colon + 1);
      if (NUMBER.matcher(port).matches()) {
        int number = Integer.parseInt(port);
        if (number >= 1 && number <= 65_535) {
          return new HostPort(text.substring(0, colon), number);
        }
      }
    }
    throw broken("HOST:PORT, a host name or IPv4 address and a port from 1 to 65535");
  }

  /** A positive time such as {@code 30s}, at most 30 days. */
  public Duration duration() {
    Matcher parts = DURATION.matcher(text);
    if (parts.matches()) {
      long unit = MILLIS.getOrDefault(parts.group(2), 0L);
      Duration value = Duration.ofMillis(Long.parseLong(parts.group(1)) * unit);
      if (!value.isZero() && value.compareTo(Duration.ofDays(30)) <= 0) {
        return value;
      }
    }
    throw broken("a time such as 500ms, 30s, 5m or 2h, more than 0 and at most 30 days");
  }

  public Path readableFile() {
    Path path = path();
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw broken("a file that can be read");
    }
    return path;
  }

  /** A readable file with at least one X.509 certificate, PEM or DER. */
  public Path certificateFile() {
    Path path = readableFile();
    try (InputStream in = Files.newInputStream(path)) {
      if (!CertificateFactory.getInstance("X.509").generateCertificates(in).isEmpty()) {
        return path;
      }
    } catch (IOException | CertificateException e) {
      // The rule says all that there is to say.
    }
    throw broken("a file with at least one X.509 certificate, PEM or DER");
  }

  /** A file that can be written: its folder exists. */
  public Path writableFile() {
    Path path = path();
    Path folder = path.getParent();
    if (Files.isDirectory(path) || folder == null || !Files.isWritable(folder)) {
      throw broken("a file in a folder that exists and can be written");
    }
    return path;
  }

  /** A folder, which need not exist yet. */
  public Path folder() {
    Path path = path();
    if (Files.exists(path) && !(Files.isDirectory(path) && Files.isWritable(path))) {
      throw broken("a folder that can be written");
    }
    return path;
  }

  private Path path() {
    if (text.isBlank()) {
      throw broken("a path");
    }
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw broken("a path (" + e.getReason() + ")");
    }
  }

  private InvalidOptionException broken(String rule) {
    return new InvalidOptionException(name, text, rule);
  }
}
