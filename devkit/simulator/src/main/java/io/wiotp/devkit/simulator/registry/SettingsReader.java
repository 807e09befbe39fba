/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the member {@code settings} of the registry file. */
final class SettingsReader {
  private static final Set<String> MEMBERS =
      Set.of(
          "enabled",
          "maxQos",
          "durableSessions",
          "maxConnections",
          "security",
          "typeSecurity",
          "serverNameRequired",
          "clientAuthorities",
          "quota");

  private SettingsReader() {}

  static OrganizationSettings read(FileNode node) throws RegistryFileException {
    node.allowing(MEMBERS);
    OrganizationSettings open = OrganizationSettings.open();
    return open.withEnabled(node.flag("enabled", true))
        .withMaxQos(node.integer("maxQos", open.maxQos(), 0, 2))
        .withDurableSessions(node.flag("durableSessions", true))
        .withMaxConnections(
            node.integer("maxConnections", open.maxConnections(), 0, Integer.MAX_VALUE))
        .withProtection(protection(node))
        .withQuota(quota(node));
  }

  private static Protection protection(FileNode node) throws RegistryFileException {
    Map<String, SecurityLevel> levels = new LinkedHashMap<>();
    FileNode types = new FileNode("settings.typeSecurity", node.object("typeSecurity"));
    for (String typeId : types.members().fieldNames()) {
      levels.put(typeId, level(types, typeId, types.required(typeId)));
    }
    String word = node.text("security");
    return new Protection(
        word == null ? SecurityLevel.TLS_OPTIONAL : level(node, "security", word),
        levels,
        node.flag("serverNameRequired", false),
        authorities(node));
  }

  private static SecurityLevel level(FileNode node, String name, String word)
      throws RegistryFileException {
    SecurityLevel level = SecurityLevel.ofWord(word);
    if (level == null) {
      throw node.error(
          name,
          "must be tls-optional, or tls-with- and token, client-certificate,"
              + " client-certificate-and-token or client-certificate-or-token, not '"
              + word
              + "'");
    }
    return level;
  }

  private static @Nullable Quota quota(FileNode node) throws RegistryFileException {
    String word = node.text("quota");
    if (word == null) {
      return null;
    }
    Quota quota = Quota.ofWord(word);
    if (quota == null) {
      throw node.error("quota", "must be lite or standard, not '" + word + "'");
    }
    return quota;
  }

  /** PEM or DER, one certificate in each file (TLS-14). */
  private static List<X509Certificate> authorities(FileNode node) throws RegistryFileException {
    List<X509Certificate> authorities = new ArrayList<>();
    for (String file : node.texts("clientAuthorities")) {
      try (InputStream in = Files.newInputStream(Path.of(file))) {
        authorities.add(
            (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in));
      } catch (IOException | CertificateException e) {
        throw node.error("clientAuthorities", "names no certificate file: '" + file + "': " + e);
      }
    }
    return authorities;
  }
}
