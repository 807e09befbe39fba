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
 * A certificate authority for one run. Nothing of it leaves the machine, and its private key stays
 * in memory. The server's key is RSA, because the platform's cipher suites need it (TLS-2); all
 * others are EC, because they are made faster.
 */
public final class CertificateAuthority {
  private static final X500Name ISSUER = new X500Name("CN=Platform simulator CA");
  private static final Duration VALIDITY = Duration.ofDays(30);
  private static final Duration CLOCK_SKEW = Duration.ofDays(1);
  private static final int RSA_BITS = 2048;
  private static final int EC_BITS = 256;
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

  private final SecureRandom random = new SecureRandom();
  private final KeyPair authorityKeys;
  private final X509Certificate authority;

  /**
   * Makes an authority.
   *
   * @param now begin of validity, from the real clock: clients check it against theirs
   */
  public CertificateAuthority(Instant now) {
    try {
      this.authorityKeys = keys("EC", EC_BITS);
      this.authority = authority(authorityKeys, now);
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw impossible(e);
    }
  }

  /** The certificate that others have to trust. */
  public X509Certificate certificate() {
    return authority;
  }

  /**
   * Makes a server certificate. Takes a few tenths of a second.
   *
   * @param names host names and addresses of the server; the first becomes its common name
   * @param now a moment in its validity, which begins a day before and lasts 30 days
   */
  public ServerCertificate issue(List<String> names, Instant now) {
    try {
      KeyPair serverKeys = keys("RSA", RSA_BITS);
      X509Certificate server = server(names, serverKeys.getPublic(), authorityKeys, now);
      String authorityPem = Pem.of("CERTIFICATE", authority.getEncoded());
      return new ServerCertificate(
          Buffer.buffer(Pem.of("PRIVATE KEY", serverKeys.getPrivate().getEncoded())),
          Buffer.buffer(Pem.of("CERTIFICATE", server.getEncoded()) + authorityPem),
          authorityPem);
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw impossible(e);
    }
  }

  /** Makes a server certificate that no authority signed. */
  public ServerCertificate selfSigned(List<String> names, Instant now) {
    try {
      KeyPair keys = keys("EC", EC_BITS);
      JcaX509v3CertificateBuilder builder =
          builder(subject(names), subject(names), keys.getPublic(), now);
      builder.addExtension(Extension.subjectAlternativeName, false, alternativeNames(names));
      String pem = Pem.of("CERTIFICATE", signed(builder, keys).getEncoded());
      return new ServerCertificate(
          Buffer.buffer(Pem.of("PRIVATE KEY", keys.getPrivate().getEncoded())),
          Buffer.buffer(pem),
          pem);
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw impossible(e);
    }
  }

  /**
   * Makes a certificate for a device or gateway (TLS-8).
   *
   * @param asEmail true to write the name as an e-mail address instead of the common name
   * @param now begin of validity, which is that of the authority; another one for a test
   */
  public ClientCertificate client(CertificateName name, boolean asEmail, Instant now) {
    try {
      KeyPair keys = keys("EC", EC_BITS);
      X500Name subject = new X500Name("CN=" + (asEmail ? "client" : name.text()));
      JcaX509v3CertificateBuilder builder = builder(ISSUER, subject, keys.getPublic(), now);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      builder.addExtension(
          Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
      if (asEmail) {
        builder.addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(new GeneralName(GeneralName.rfc822Name, name.text())));
      }
      return new ClientCertificate(keys.getPrivate(), signed(builder, authorityKeys), authority);
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw impossible(e);
    }
  }

  private static IllegalStateException impossible(Exception e) {
    return new IllegalStateException("This JDK can not make a certificate: " + e.getMessage(), e);
  }

  private KeyPair keys(String algorithm, int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(bits, random);
    return generator.generateKeyPair();
  }

  private X509Certificate authority(KeyPair keys, Instant now)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    JcaX509v3CertificateBuilder builder = builder(ISSUER, ISSUER, keys.getPublic(), now);
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
    JcaX509v3CertificateBuilder builder = builder(ISSUER, subject(names), key, now);
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

  private static X500Name subject(List<String> names) {
    return new X500Name("CN=" + names.get(0));
  }

  private JcaX509v3CertificateBuilder builder(
      X500Name issuer, X500Name subject, PublicKey key, Instant now) {
    return new JcaX509v3CertificateBuilder(
        issuer,
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
