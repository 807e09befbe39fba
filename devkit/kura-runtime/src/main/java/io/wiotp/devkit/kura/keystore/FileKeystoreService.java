/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.keystore;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CRL;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.X509CRL;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.crypto.CryptoService;
import org.eclipse.kura.security.keystore.KeystoreChangedEvent;
import org.eclipse.kura.security.keystore.KeystoreService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.metatype.annotations.Designate;

/**
 * A keystore in a file (kura-contract 6.2). Each change of content posts a KeystoreChangedEvent.
 * Key pairs and signing requests are not emulated: {@code OPERATION_NOT_SUPPORTED}.
 */
@Designate(ocd = KeystoreOcd.class, factory = true)
@Component(
    name = FileKeystoreService.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = {KeystoreService.class, ConfigurableComponent.class})
public final class FileKeystoreService implements KeystoreService, ConfigurableComponent {

  static final String PID = "org.eclipse.kura.core.keystore.FilesystemKeystoreServiceImpl";

  /** One change of a loaded keystore. */
  private interface Change {
    void apply(KeyStore store, KeystoreFile file) throws GeneralSecurityException;
  }

  private final CryptoService crypto;
  private final EventAdmin events;
  private final String pid;
  private final List<CRL> revocations = new CopyOnWriteArrayList<>();
  private volatile KeystoreFile file;

  @Activate
  public FileKeystoreService(
      @Reference CryptoService crypto,
      @Reference EventAdmin events,
      KeystoreOcd options,
      Map<String, Object> properties) {
    this.crypto = crypto;
    this.events = events;
    this.pid = String.valueOf(properties.get("kura.service.pid"));
    this.file = file(options);
  }

  @Modified
  void modified(KeystoreOcd options) {
    this.file = file(options);
  }

  private KeystoreFile file(KeystoreOcd options) {
    char[] password = options.keystore_password().toCharArray();
    try {
      password = crypto.decryptAes(password);
    } catch (KuraException | IllegalArgumentException e) {
      // Plain text, as a value set by other means is.
      password = options.keystore_password().toCharArray();
    }
    return new KeystoreFile(Path.of(options.keystore_path()), password);
  }

  @Override
  public KeyStore getKeyStore() throws KuraException {
    KeystoreFile now = file;
    try {
      return now.load();
    } catch (GeneralSecurityException | IOException e) {
      throw failed(e);
    }
  }

  @Override
  @SuppressWarnings("NullAway") // Kura answers null for an unknown alias.
  public KeyStore.Entry getEntry(String alias) throws KuraException {
    return getEntries().get(alias);
  }

  @Override
  public Map<String, KeyStore.Entry> getEntries() throws KuraException {
    KeyStore store = getKeyStore();
    Map<String, KeyStore.Entry> entries = new LinkedHashMap<>();
    try {
      for (String alias : Collections.list(store.aliases())) {
        boolean key = store.isKeyEntry(alias);
        entries.put(alias, store.getEntry(alias, key ? file.protection() : null));
      }
      return entries;
    } catch (GeneralSecurityException e) {
      throw failed(e);
    }
  }

  @Override
  public List<String> getAliases() throws KuraException {
    try {
      return Collections.list(getKeyStore().aliases());
    } catch (GeneralSecurityException e) {
      throw failed(e);
    }
  }

  @Override
  public List<KeyManager> getKeyManagers(String algorithm) throws KuraException {
    try {
      KeyManagerFactory factory = KeyManagerFactory.getInstance(algorithm);
      factory.init(getKeyStore(), file.password());
      return List.of(factory.getKeyManagers());
    } catch (GeneralSecurityException e) {
      throw failed(e);
    }
  }

  @Override
  public void setEntry(String alias, KeyStore.Entry entry) throws KuraException {
    change(
        (store, now) ->
            store.setEntry(
                alias,
                entry,
                entry instanceof KeyStore.TrustedCertificateEntry ? null : now.protection()));
  }

  @Override
  public void deleteEntry(String alias) throws KuraException {
    change((store, now) -> store.deleteEntry(alias));
  }

  private synchronized void change(Change change) throws KuraException {
    KeystoreFile now = file;
    try {
      KeyStore store = now.load();
      change.apply(store, now);
      now.save(store);
    } catch (GeneralSecurityException | IOException e) {
      throw failed(e);
    }
    events.postEvent(new KeystoreChangedEvent(pid));
  }

  @Override
  public CertStore getCRLStore() throws KuraException {
    try {
      return CertStore.getInstance("Collection", new CollectionCertStoreParameters(getCRLs()));
    } catch (GeneralSecurityException e) {
      throw failed(e);
    }
  }

  @Override
  public Collection<CRL> getCRLs() {
    return List.copyOf(revocations);
  }

  @Override
  public void addCRL(X509CRL crl) {
    revocations.add(crl);
  }

  @Override
  public String getCSR(String alias, X500Principal principal, String signerAlgorithm)
      throws KuraException {
    throw notSupported();
  }

  @Override
  public String getCSR(KeyPair keyPair, X500Principal principal, String signerAlgorithm)
      throws KuraException {
    throw notSupported();
  }

  @Override
  public void createKeyPair(
      String alias, String algorithm, int keySize, String signatureAlgorithm, String attributes)
      throws KuraException {
    throw notSupported();
  }

  @Override
  public void createKeyPair(
      String alias,
      String algorithm,
      int keySize,
      String signatureAlgorithm,
      String attributes,
      SecureRandom random)
      throws KuraException {
    throw notSupported();
  }

  @Override
  public void createKeyPair(
      String alias,
      String algorithm,
      AlgorithmParameterSpec parameters,
      String signatureAlgorithm,
      String attributes)
      throws KuraException {
    throw notSupported();
  }

  @Override
  public void createKeyPair(
      String alias,
      String algorithm,
      AlgorithmParameterSpec parameters,
      String signatureAlgorithm,
      String attributes,
      SecureRandom random)
      throws KuraException {
    throw notSupported();
  }

  private KuraException failed(Exception cause) {
    return new KuraException(KuraErrorCode.SECURITY_EXCEPTION, cause, pid + " " + file.path());
  }

  private static KuraException notSupported() {
    return new KuraException(KuraErrorCode.OPERATION_NOT_SUPPORTED, "not emulated");
  }
}
