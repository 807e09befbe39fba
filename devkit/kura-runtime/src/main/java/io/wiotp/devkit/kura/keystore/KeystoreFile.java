/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.keystore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Objects;

/**
 * The file behind a keystore service, loaded on each call.
 *
 * @param password of the file and of its keys
 */
record KeystoreFile(Path path, char[] password) {

  /** Loads the file, or gives an empty store when there is none. */
  KeyStore load() throws GeneralSecurityException, IOException {
    if (Files.exists(path)) {
      // Recognises PKCS12 and JKS by their content.
      return KeyStore.getInstance(path.toFile(), password);
    }
    KeyStore empty = KeyStore.getInstance(KeyStore.getDefaultType());
    empty.load((InputStream) null, password);
    return empty;
  }

  /** Replaces the file at once. */
  void save(KeyStore store) throws GeneralSecurityException, IOException {
    Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent());
    Files.createDirectories(folder);
    Path temporary = Files.createTempFile(folder, "keystore", ".tmp");
    try (OutputStream out = Files.newOutputStream(temporary)) {
      store.store(out, password);
    }
    Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
  }

  KeyStore.ProtectionParameter protection() {
    return new KeyStore.PasswordProtection(password);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
