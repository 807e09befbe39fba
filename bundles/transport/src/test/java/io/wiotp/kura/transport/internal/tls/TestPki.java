/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority made for one test run. */
public final class TestPki {
  public static final String PASSWORD = "changeit";

  private final KeyPair keys;
  private final X509Certificate certificate;
  private final X500Principal name;
  private long serial = 1;

  public TestPki(String commonName) throws Exception {
    keys = newKeys();
    name = new X500Principal("CN=" + commonName);
    certificate = sign(name, keys, true, null, Duration.ofDays(-1), Duration.ofDays(30));
  }

  private static KeyPair newKeys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private X509Certificate sign(
      X500Principal subject,
      KeyPair subjectKeys,
      boolean authority,
      GeneralNames names,
      Duration from,
      Duration until)
      throws Exception {
    Instant now = Instant.now();
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name,
            BigInteger.valueOf(serial++),
            Date.from(now.plus(from)),
            Date.from(now.plus(until)),
            subject,
            subjectKeys.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    if (names != null) {
      builder.addExtension(Extension.subjectAlternativeName, false, names);
    }
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
  }

  /** A keystore with a server key for a host, valid from and until so long from now. */
  public KeyStore server(String host, Duration from, Duration until) throws Exception {
    boolean address = host.matches("[0-9.]+");
    GeneralNames names =
        new GeneralNames(
            new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, host));
    return entry("server", "CN=" + host, names, from, until);
  }

  public KeyStore server(String host) throws Exception {
    return server(host, Duration.ofDays(-1), Duration.ofDays(1));
  }

  /** A keystore with a client key (TLS-8) that also trusts this authority. */
  public KeyStore client(String alias, String commonName) throws Exception {
    KeyStore store =
        entry(alias, "CN=" + commonName, null, Duration.ofDays(-1), Duration.ofDays(1));
    store.setCertificateEntry("ca", certificate);
    return store;
  }

  private KeyStore entry(
      String alias, String subject, GeneralNames names, Duration from, Duration until)
      throws Exception {
    KeyPair subjectKeys = newKeys();
    X509Certificate signed =
        sign(new X500Principal(subject), subjectKeys, false, names, from, until);
    KeyStore store = empty();
    store.setKeyEntry(
        alias,
        subjectKeys.getPrivate(),
        PASSWORD.toCharArray(),
        new Certificate[] {signed, certificate});
    return store;
  }

  /** A keystore that trusts this authority and holds nothing else. */
  public KeyStore trust() throws Exception {
    KeyStore store = empty();
    store.setCertificateEntry("ca", certificate);
    return store;
  }

  public static KeyStore empty() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  public static byte[] bytes(KeyStore store) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.store(out, PASSWORD.toCharArray());
    return out.toByteArray();
  }
}
