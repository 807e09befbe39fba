/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator.tls;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes a certificate authority and a server certificate for one run. Nothing of it leaves the
 * machine, and the authority's private key is forgotten at once. The server's key is RSA, because
 * the platform's cipher suites need it (TLS-2); the authority's is EC, because that is made faster.
 */
public final class CertificateAuthority {
  private static final X500Name ISSUER = new X500Name("CN=Platform simulator CA");
  private static final Duration VALIDITY = Duration.ofDays(30);
  private static final Duration CLOCK_SKEW = Duration.ofDays(1);
  private static final int RSA_BITS = 2048;
  private static final int EC_BITS = 256;
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

  private final SecureRandom random = new SecureRandom();

  /**
   * Makes a server certificate with an authority of its own. Takes a few tenths of a second.
   *
   * @param names host names and addresses of the server; the first becomes its common name
   * @param now begin of validity, from the real clock: clients check it against theirs
   */
  public ServerCertificate issue(List<String> names, Instant now) {
    try {
      KeyPair authorityKeys = keys("EC", EC_BITS);
      KeyPair serverKeys = keys("RSA", RSA_BITS);
      X509Certificate authority = authority(authorityKeys, now);
      X509Certificate server = server(names, serverKeys.getPublic(), authorityKeys, now);
      String authorityPem = Pem.of("CERTIFICATE", authority.getEncoded());
      return new ServerCertificate(
          Buffer.buffer(Pem.of("PRIVATE KEY", serverKeys.getPrivate().getEncoded())),
          Buffer.buffer(Pem.of("CERTIFICATE", server.getEncoded()) + authorityPem),
          authorityPem);
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("This JDK can not make a certificate: " + e.getMessage(), e);
    }
  }

  private KeyPair keys(String algorithm, int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(bits, random);
    return generator.generateKeyPair();
  }

  private X509Certificate authority(KeyPair keys, Instant now)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    JcaX509v3CertificateBuilder builder = builder(ISSUER, keys.getPublic(), now);
    JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    builder.addExtension(
        Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        extensions.createSubjectKeyIdentifier(keys.getPublic()));
    return signed(builder, keys);
  }

  private X509Certificate server(
      List<String> names, PublicKey key, KeyPair authorityKeys, Instant now)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    JcaX509v3CertificateBuilder builder = builder(new X500Name("CN=" + names.get(0)), key, now);
    JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment));
    builder.addExtension(
        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        extensions.createAuthorityKeyIdentifier(authorityKeys.getPublic()));
    builder.addExtension(Extension.subjectAlternativeName, false, alternativeNames(names));
    return signed(builder, authorityKeys);
  }

  private JcaX509v3CertificateBuilder builder(X500Name subject, PublicKey key, Instant now) {
    return new JcaX509v3CertificateBuilder(
        ISSUER,
        new BigInteger(120, random).add(BigInteger.ONE),
        Date.from(now.minus(CLOCK_SKEW)),
        Date.from(now.plus(VALIDITY)),
        subject,
        key);
  }

  private X509Certificate signed(JcaX509v3CertificateBuilder builder, KeyPair signer)
      throws GeneralSecurityException, OperatorCreationException {
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(
                new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate())));
  }

  private static GeneralNames alternativeNames(List<String> names) {
    return new GeneralNames(
        names.stream()
            .map(
                name ->
                    new GeneralName(
                        ADDRESS.matcher(name).matches()
                            ? GeneralName.iPAddress
                            : GeneralName.dNSName,
                        name))
            .toArray(GeneralName[]::new));
  }
}
