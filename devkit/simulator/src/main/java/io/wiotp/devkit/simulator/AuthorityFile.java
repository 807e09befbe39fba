/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The file with the certificate that clients have to trust.
 *
 * @param temporary true if it goes when the simulator ends
 */
record AuthorityFile(Path path, boolean temporary) {

  static AuthorityFile write(@Nullable Path wanted, String pem) throws IOException {
    boolean temporary = wanted == null;
    Path path = wanted == null ? Files.createTempFile("wiotp-simulator-ca-", ".pem") : wanted;
    Path parent = path.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.writeString(path, pem);
    return new AuthorityFile(path.toAbsolutePath(), temporary);
  }

  void remove() throws IOException {
    if (temporary) {
      Files.deleteIfExists(path);
    }
  }
}
