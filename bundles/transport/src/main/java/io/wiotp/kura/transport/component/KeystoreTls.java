/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.transport.component;

import io.wiotp.kura.api.Reason;
import io.wiotp.kura.api.RefusedException;
import io.wiotp.kura.transport.internal.session.Causes;
import io.wiotp.kura.transport.internal.tls.AliasKeyManager;
import io.wiotp.kura.transport.internal.tls.TlsSockets;
import io.wiotp.kura.transport.internal.tls.TlsSource;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Locale;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509KeyManager;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.security.keystore.KeystoreService;
import org.jspecify.annotations.Nullable;

/**
 * Trust and client key from the chosen keystore of Kura, or the trust of the Java runtime when none
 * is chosen. The same sockets are handed out until something changes. Safe for all threads.
 */
final class KeystoreTls implements TlsSource {
  private String target = "";
  private String alias = "";
  private @Nullable KeystoreService keystore;
  private String keystorePid = "";
  private @Nullable SSLSocketFactory sockets;

  /**
   * What the options ask for; empty texts for nothing.
   *
   * @return whether it differs from what they asked for before
   */
  synchronized boolean choose(String chosenTarget, String chosenAlias) {
    if (target.equals(chosenTarget) && alias.equals(chosenAlias)) {
      return false;
    }
    target = chosenTarget;
    alias = chosenAlias;
    sockets = null;
    return true;
  }

  synchronized void bind(KeystoreService service, String pid) {
    keystore = service;
    keystorePid = pid;
    sockets = null;
  }

  /** Does nothing when another one was bound in between. */
  synchronized void unbind(KeystoreService service) {
    if (keystore == service) {
      keystore = null;
      keystorePid = "";
      sockets = null;
    }
  }

  /**
   * The content of a keystore changed.
   *
   * @return whether it is the one in use
   */
  synchronized boolean changed(String pid) {
    if (target.isEmpty() || !keystorePid.equals(pid)) {
      return false;
    }
    sockets = null;
    return true;
  }

  @Override
  public synchronized SSLSocketFactory socketFactory() throws RefusedException {
    SSLSocketFactory made = sockets;
    if (made == null) {
      made = make();
      sockets = made;
    }
    return made;
  }

  private SSLSocketFactory make() throws RefusedException {
    try {
      if (target.isEmpty()) {
        return TlsSockets.of(null, new KeyManager[0]);
      }
      KeystoreService service = keystore;
      if (service == null) {
        throw new RefusedException(Reason.KEYSTORE_MISSING, target);
      }
      KeyStore trusted = service.getKeyStore();
      if (trusted == null) {
        throw new RefusedException(Reason.KEYSTORE_UNUSABLE, keystorePid + " holds no keystore");
      }
      return TlsSockets.of(trusted, keys(service));
    } catch (KuraException | GeneralSecurityException | RuntimeException e) {
      // Foreign code: Kura's keystore services throw unchecked exceptions, too.
      throw new RefusedException(
          Reason.KEYSTORE_UNUSABLE, keystorePid + " " + Causes.describe(e), e);
    }
  }

  /** Keys of a hardware store can not be read, so this works with key managers only. */
  private KeyManager[] keys(KeystoreService service) throws KuraException, RefusedException {
    if (alias.isEmpty()) {
      return new KeyManager[0];
    }
    for (KeyManager manager : service.getKeyManagers(KeyManagerFactory.getDefaultAlgorithm())) {
      if (manager instanceof X509KeyManager keys) {
        // PKCS12 keeps aliases in lower case.
        for (String name : new String[] {alias, alias.toLowerCase(Locale.ROOT)}) {
          if (keys.getPrivateKey(name) != null) {
            return new KeyManager[] {new AliasKeyManager(keys, name)};
          }
        }
      }
    }
    throw new RefusedException(
        Reason.KEYSTORE_UNUSABLE, keystorePid + " holds no key with the alias '" + alias + "'");
  }
}
