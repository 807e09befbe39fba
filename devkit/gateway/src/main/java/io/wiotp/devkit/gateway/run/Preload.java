/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.gateway.run;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;

/**
 * Loads what a connection needs from the Java runtime while the framework starts on another core:
 * it is about a third of a second on the way to CONNECTED.
 */
public final class Preload {
  private Preload() {}

  /** Begins, on a thread that ends by itself. */
  public static void begin() {
    Thread thread = new Thread(Preload::load, "wiotp-preload");
    thread.setDaemon(true);
    thread.start();
  }

  private static void load() {
    try {
      SSLContext.getDefault().createSSLEngine().getSupportedCipherSuites();
    } catch (NoSuchAlgorithmException e) {
      // Then the connection meets it as well, and says so.
    }
  }
}
