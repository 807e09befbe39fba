/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.tls;

import io.wiotp.devkit.simulator.id.ClientClass;
import io.wiotp.devkit.simulator.id.DeviceKey;
import io.wiotp.devkit.simulator.id.Identifier;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.jspecify.annotations.Nullable;

/**
 * Whom a client certificate names: a device or gateway, without its organization (TLS-8).
 *
 * @param clientClass device or gateway
 */
public record CertificateName(ClientClass clientClass, DeviceKey device) {
  private static final int EMAIL = 1;

  /** The name as it stands in the certificate. */
  public String text() {
    return clientClass.letter() + ":" + device.typeId() + ":" + device.deviceId();
  }

  /** The name in a certificate: of the common name, else of an e-mail address; null if none. */
  public static @Nullable CertificateName of(X509Certificate certificate) {
    return texts(certificate).stream()
        .map(CertificateName::parse)
        .filter(name -> name != null)
        .findFirst()
        .orElse(null);
  }

  static @Nullable CertificateName parse(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != 3 || !Identifier.isValid(parts[1]) || !Identifier.isValid(parts[2])) {
      return null;
    }
    DeviceKey device = new DeviceKey(parts[1], parts[2]);
    return switch (parts[0]) {
      case "d" -> new CertificateName(ClientClass.DEVICE, device);
      case "g" -> new CertificateName(ClientClass.GATEWAY, device);
      default -> null;
    };
  }

  private static List<String> texts(X509Certificate certificate) {
    List<String> texts = new ArrayList<>();
    try {
      LdapName subject = new LdapName(certificate.getSubjectX500Principal().getName());
      for (Rdn part : subject.getRdns()) {
        if (part.getType().equalsIgnoreCase("CN")) {
          texts.add(String.valueOf(part.getValue()));
        }
      }
      Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
      for (List<?> name : alternatives == null ? List.<List<?>>of() : alternatives) {
        if (name.get(0).equals(EMAIL)) {
          texts.add(String.valueOf(name.get(1)).replaceFirst("^email:", ""));
        }
      }
    } catch (InvalidNameException | CertificateParsingException e) {
      return texts; // A name that can not be read is none.
    }
    return texts;
  }
}
