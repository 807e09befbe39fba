/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.internal.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509KeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Presents one definite client key. Left to itself, Java picks any key of the keystore whose issuer
 * the server accepts; the name in the certificate decides who we are (TLS-8, TLS-9).
 */
public final class AliasKeyManager extends X509ExtendedKeyManager {
  private final X509KeyManager keys;
  private final String alias;

  public AliasKeyManager(X509KeyManager keys, String alias) {
    this.keys = keys;
    this.alias = alias;
  }

  @Override
  public String chooseClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return alias;
  }

  @Override
  public String chooseEngineClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    return alias;
  }

  @Override
  public String[] getClientAliases(String keyType, Principal @Nullable [] issuers) {
    return new String[] {alias};
  }

  @Override
  public X509Certificate @Nullable [] getCertificateChain(String name) {
    return keys.getCertificateChain(name);
  }

  @Override
  public @Nullable PrivateKey getPrivateKey(String name) {
    return keys.getPrivateKey(name);
  }

  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return null;
  }

  @Override
  public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    return null;
  }
}
