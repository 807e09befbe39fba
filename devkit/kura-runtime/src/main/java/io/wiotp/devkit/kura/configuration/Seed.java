/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.configuration;

import io.wiotp.devkit.kura.component.KuraConfiguration;
import io.wiotp.devkit.kura.system.GatewayFolders;
import java.util.List;
import java.util.Map;

/** What a new gateway's {@code snapshot_0.xml} holds: the keystore that TLS connections trust. */
final class Seed {

  private static final String KEYSTORE_FACTORY =
      "org.eclipse.kura.core.keystore.FilesystemKeystoreServiceImpl";

  private Seed() {}

  static List<KuraConfiguration> configurations(GatewayFolders folders) {
    return List.of(
        new KuraConfiguration(
            "SSLKeystore",
            null,
            Map.of(
                "kura.service.pid",
                "SSLKeystore",
                KuraConfiguration.FACTORY_PID,
                KEYSTORE_FACTORY,
                "keystore.path",
                folders.security().resolve("cacerts.ks").toString())));
  }
}
